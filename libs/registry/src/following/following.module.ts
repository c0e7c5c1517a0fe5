import { Injectable, Module } from '@nestjs/common';
import { DisclosureModule, ENTITY_REGISTRY } from '@sogoc/access';
import type { EntityRegistry } from '@sogoc/core-entities';
import { PersistenceModule } from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';

import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import { ChangeFeedService } from './change-feed.service';
import { ChangedOrGoneService } from './changed-or-left-area.service';
import { ChangeStreamsService, type Following, FOLLOWING_TASKS } from './change-streams.service';
import { ChangeFeedConfig } from './change-feed.config';
import { FeedTail } from './feed-tail';
import { TaskFeedService } from './tasks/task-feed.service';

/** Tells the process's log. */
@Injectable()
class LoggedChangeFeed implements ChangeFeedLog {
  constructor(private readonly logger: PinoLogger) {
    logger.setContext('ChangeFeed');
  }

  marksUnreadable(marks: readonly string[]): void {
    this.logger.warn(
      { marks },
      'these marks of the history cannot be read: a restore or fail-over may be noticed by the event behind a cursor only',
    );
  }

  tailFailed(err: unknown): void {
    this.logger.error({ err }, 'the end of the change feed could not be read; trying again');
  }

  streamFailed(err: unknown): void {
    this.logger.error({ err }, 'a stream of the change feed was ended');
  }
}

/** Following what happens to golden records. */
@Module({
  imports: [PersistenceModule, DisclosureModule],
  providers: [
    { provide: CHANGE_FEED_LOG, useClass: LoggedChangeFeed },
    FeedTail,
    ChangeFeedService,
    TaskFeedService,
    {
      provide: FOLLOWING_TASKS,
      inject: [TaskFeedService, CHANGE_FEED_LOG, ChangeFeedConfig, ENTITY_REGISTRY],
      useFactory: (
        feed: TaskFeedService,
        log: ChangeFeedLog,
        config: ChangeFeedConfig,
        entities: EntityRegistry,
      ): Following => ({ feed, tail: new FeedTail(feed, log, config, entities) }),
    },
    ChangeStreamsService,
    ChangedOrGoneService,
  ],
  exports: [ChangeFeedService, ChangeStreamsService, ChangedOrGoneService],
})
export class ChangeFeedModule {}
