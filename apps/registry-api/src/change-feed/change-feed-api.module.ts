import { Module } from '@nestjs/common';
import { AccountsModule, KeyRing, StillInForce } from '@sogoc/access';
import { PersistenceModule } from '@sogoc/persistence';
import { ChangeFeedModule } from '@sogoc/registry';

import { ChangedGoldensController } from './changed-goldens.controller';
import { ChangeFeedController } from './change-feed.controller';

/** The key ring is one of its own: it is asked for the keys of streams that go on. */
@Module({
  imports: [ChangeFeedModule, PersistenceModule, AccountsModule],
  providers: [KeyRing, StillInForce],
  controllers: [ChangeFeedController, ChangedGoldensController],
})
export class ChangeFeedApiModule {}
