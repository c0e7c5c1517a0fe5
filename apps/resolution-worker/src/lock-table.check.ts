import { ENTITY_REGISTRY } from '@sogoc/access';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { QueueConfig } from '@sogoc/platform';
import { ResolutionService } from '@sogoc/registry';
import { PinoLogger } from 'nestjs-pino';

/** Says at the start what to set when the database cannot hold the locks of all lanes: batches would be halved again and again. */
@Injectable()
export class LockTableCheck implements OnApplicationBootstrap {
  constructor(
    private readonly resolution: ResolutionService,
    private readonly queue: QueueConfig,
    @Inject(ENTITY_REGISTRY) private readonly entities: EntityRegistry,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(LockTableCheck.name);
  }

  async onApplicationBootstrap(): Promise<void> {
    const unitsAtOnce = this.queue.resolutionLanes * this.entities.entities.length;
    const wanted = await this.resolution.wantedLocksPerTransaction(unitsAtOnce);
    if (wanted === undefined) return;
    this.logger.warn({ wanted, unitsAtOnce }, `set max_locks_per_transaction of PostgreSQL to ${wanted}`);
  }
}
