import { Module } from '@nestjs/common';
import { DisclosureModule } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { PinoLogger } from 'nestjs-pino';

import { CHANGE_FEED_LOG, type ChangeFeedLog } from './change-feed-log';
import { ChangeFeedService } from './change-feed.service';
import { ChangedGoldensService } from './changed-goldens.service';
import { ChangeStreamsService } from './change-streams.service';
import { FeedTail } from './feed-tail';

/** Following what happens to golden records. */
@Module({
  imports: [PersistenceModule, DisclosureModule],
  providers: [
    { provide: CHANGE_FEED_LOG, inject: [PinoLogger], useFactory: logTo },
    FeedTail,
    ChangeFeedService,
    ChangeStreamsService,
    ChangedGoldensService,
  ],
  exports: [ChangeFeedService, ChangeStreamsService, ChangedGoldensService],
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
