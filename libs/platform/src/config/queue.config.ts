import { Expose, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';

import { REDIS_URL, REDIS_URL_FORM } from './addresses/redis-url';

export type QueueBackendKind = 'redis' | 'postgres';

const LANES = { message: 'Set RESOLUTION_LANES to a whole number of lanes from 1 to 64.' };

/** BullMQ runs on Redis when a URL is given, else on PostgreSQL, so that the embedded default needs nothing else. */
export class QueueConfig {
  @Expose({ name: 'REDIS_URL' })
  @ValidateIf((config: QueueConfig) => config.redisUrl !== undefined || config.chosenBackend === 'redis')
  @Matches(REDIS_URL, {
    message: `Set REDIS_URL to ${REDIS_URL_FORM}, or leave it and QUEUE_BACKEND out.`,
  })
  readonly redisUrl?: string;

  @Expose({ name: 'QUEUE_BACKEND' })
  @IsOptional()
  @IsIn(['redis', 'postgres'], { message: 'Set QUEUE_BACKEND to redis or postgres, or leave it out.' })
  readonly chosenBackend?: QueueBackendKind;

  /** Lanes of one entity: how many workers can drain it at once. */
  @Expose({ name: 'RESOLUTION_LANES' })
  @Type(() => Number)
  @IsInt(LANES)
  @Min(1, LANES)
  @Max(64, LANES)
  readonly resolutionLanes: number = 2;

  get backend(): QueueBackendKind {
    return this.chosenBackend ?? (this.redisUrl === undefined ? 'postgres' : 'redis');
  }
}
