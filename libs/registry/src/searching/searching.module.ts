import { Inject, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import {
  DatabaseModule,
  GoldenRecordRepository,
  GoldenRecordStoreModule,
  GoldenSearchRepository,
  GoldenSearchWriterRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';
import { CollectionAccess } from '@sogoc/access';

import { ENTITY_REGISTRY } from '../entities';
import { GoldenRecordsModule } from '../reading/reading.module';
import { GoldenSearchService } from './golden-search.service';
import { SearchIndexService } from './search-index.service';

const systemClock = { now: () => new Date() };

/** Searching golden records. */
@Module({
  imports: [DatabaseModule, GoldenRecordStoreModule, GoldenRecordsModule],
  providers: [
    {
      provide: GoldenSearchService,
      inject: [CollectionAccess, TransactionRunner, GoldenRecordRepository],
      useFactory: (access: CollectionAccess, unit: TransactionRunner, goldens: GoldenRecordRepository) =>
        new GoldenSearchService(access, unit, new GoldenSearchRepository(), goldens, systemClock),
    },
    {
      provide: SearchIndexService,
      inject: [ENTITY_REGISTRY, TransactionRunner],
      useFactory: (entities: EntityRegistry, unit: TransactionRunner) =>
        new SearchIndexService(entities, unit, new GoldenSearchWriterRepository()),
    },
  ],
  exports: [GoldenSearchService, SearchIndexService],
})
export class SearchModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isStopping = false;
  private filling: Promise<void> = Promise.resolve();

  constructor(
    @Inject(SearchIndexService) private readonly index: SearchIndexService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(SearchModule.name);
  }

  /** Nobody waits for it: after an upgrade search finds more and more until it is done. */
  onApplicationBootstrap(): void {
    this.filling = this.index
      .fill(() => this.isStopping)
      .then((rows) => {
        if (rows > 0) this.logger.info({ rows }, 'the search index was filled');
      })
      .catch((err: unknown) => this.logger.warn({ err }, 'the search index could not be filled'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.filling;
  }
}
