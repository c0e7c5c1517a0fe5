import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { AccountsModule } from '../accounts/accounts.module';
import { KeyRingModule } from '../keys/key-ring.module';
import { ReadLogModule } from '../record-of-reads/read-log.module';
import { AccessGuard } from './access.guard';
import { Authenticator } from './authenticator';

/** Guards every handler of the application. */
@Module({
  imports: [KeyRingModule, AccountsModule, ReadLogModule],
  providers: [Authenticator, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Authenticator],
})
export class AccessModule {}
