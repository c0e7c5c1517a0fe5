import { Module } from '@nestjs/common';
import { KeyStoreModule } from '@sogoc/persistence';
import { KeyRing } from '@sogoc/platform';
import { ChangeFeedModule } from '@sogoc/registry';

import { ChangeFeedController } from './change-feed.controller';

/** The key ring is one of its own: it is asked for the keys of streams that go on. */
@Module({ imports: [ChangeFeedModule, KeyStoreModule], providers: [KeyRing], controllers: [ChangeFeedController] })
export class ChangeFeedApiModule {}
