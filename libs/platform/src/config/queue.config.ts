import { Expose } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';

export type QueueBackend = 'redis' | 'postgres';

/** BullMQ runs on Redis when a URL is given, else on PostgreSQL, so that the embedded default needs nothing else. */
export class QueueConfig {
  @Expose({ name: 'REDIS_URL' })
  @ValidateIf((config: QueueConfig) => config.redisUrl !== undefined || config.chosenBackend === 'redis')
  @Matches(/^rediss?:\/\/\S+$/, { message: 'Set REDIS_URL to redis://host:port, or leave it and QUEUE_BACKEND out.' })
  readonly redisUrl?: string;

  @Expose({ name: 'QUEUE_BACKEND' })
  @IsOptional()
  @IsIn(['redis', 'postgres'], { message: 'Set QUEUE_BACKEND to redis or postgres, or leave it out.' })
  readonly chosenBackend?: QueueBackend;

  get backend(): QueueBackend {
    return this.chosenBackend ?? (this.redisUrl === undefined ? 'postgres' : 'redis');
  }
}
