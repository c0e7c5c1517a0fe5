import { Module } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { ProposalsModule } from '../proposals/proposals.module';
import { AccountsService } from './accounts.service';
import { OriginCheck } from './origin-check';
import { ProposedPeopleService } from './proposed-people.service';
import { SessionsService } from './sessions.service';
import { SignInLockOut } from './sign-in-lock-out';

/** People: their accounts. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [AccountsService], exports: [AccountsService] })
export class PeopleModule {}

/** People and their sessions. Needs `SessionConfig` in the application. */
@Module({
  imports: [PeopleModule, PersistenceModule, SystemModule, ProposalsModule],
  providers: [SessionsService, SignInLockOut, OriginCheck, ProposedPeopleService],
  exports: [PeopleModule, SessionsService, OriginCheck, ProposedPeopleService],
})
export class AccountsModule {}
