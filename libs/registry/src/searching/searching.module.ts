import { type BeforeApplicationShutdown, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { GoldenSearchService } from './golden-search.service';
import { SearchIndexService } from './search-index.service';

/** Searching golden records. */
@Module({
  imports: [PersistenceModule, DisclosureModule, SystemModule],
  providers: [GoldenSearchService, SearchIndexService],
  exports: [GoldenSearchService, SearchIndexService],
})
export class SearchModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isStopping = false;
  private filling: Promise<void> = Promise.resolve();

  constructor(
    private readonly index: SearchIndexService,
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
