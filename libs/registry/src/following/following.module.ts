import { Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';
import { ChangeFeedRepository, DatabaseModule, FeedRepository, TransactionRunner } from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';
import { CollectionAccess } from '@sogoc/access';

import { ENTITY_REGISTRY } from '../entities';
import { GoldenRecordsModule } from '../reading/reading.module';
import type { ChangeFeedLog } from './change-feed-log';
import { ChangeFeedConfig } from './change-feed.config';
import { ChangeFeedService } from './change-feed.service';
import { ChangeStreamsService } from './change-streams.service';
import { FeedTail } from './feed-tail';

const LOG = Symbol('CHANGE_FEED_LOG');

/** Following what happens to golden records. */
@Module({
  imports: [DatabaseModule, GoldenRecordsModule],
  providers: [
    { provide: LOG, inject: [PinoLogger], useFactory: logTo },
    {
      provide: ChangeFeedService,
      inject: [CollectionAccess, TransactionRunner, LOG],
      useFactory: (access: CollectionAccess, unit: TransactionRunner, log: ChangeFeedLog) =>
        new ChangeFeedService(access, new FeedRepository(unit), new ChangeFeedRepository(unit), log),
    },
    {
      provide: FeedTail,
      inject: [ChangeFeedService, ChangeFeedConfig, ENTITY_REGISTRY, LOG],
      useFactory: (feed: ChangeFeedService, config: ChangeFeedConfig, entities: EntityRegistry, log: ChangeFeedLog) =>
        new FeedTail(feed, log, config.pollMs, entities),
    },
    {
      provide: ChangeStreamsService,
      inject: [ChangeFeedService, FeedTail, ChangeFeedConfig, LOG],
      useFactory: (feed: ChangeFeedService, tail: FeedTail, config: ChangeFeedConfig, log: ChangeFeedLog) =>
        new ChangeStreamsService(feed, tail, config, log),
    },
  ],
  exports: [ChangeFeedService, ChangeStreamsService],
})
export class ChangeFeedModule {}

function logTo(logger: PinoLogger): ChangeFeedLog {
  logger.setContext('ChangeFeed');
  return {
    marksUnreadable: (marks) =>
      logger.warn(
        { marks },
        'these marks of the history cannot be read: a restore or fail-over may be noticed by the event behind a cursor only',
      ),
    tailFailed: (err) => logger.error({ err }, 'the end of the change feed could not be read; trying again'),
    streamFailed: (err) => logger.error({ err }, 'a stream of the change feed was ended'),
  };
}
