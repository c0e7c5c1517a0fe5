import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { AccountsService } from './accounts.service';
import { OriginCheck } from './origin-check';
import { SessionsService } from './sessions.service';

/** People: their accounts. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [AccountsService], exports: [AccountsService] })
export class PeopleModule {}

/** People and their sessions. Needs `SessionConfig` in the application. */
@Module({
  imports: [PeopleModule, PersistenceModule, SystemModule],
  providers: [SessionsService, OriginCheck],
  exports: [PeopleModule, SessionsService, OriginCheck],
})
export class AccountsModule {}
