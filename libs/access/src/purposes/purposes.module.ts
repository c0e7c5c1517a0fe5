import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { DisclosureModule } from '../disclosure/disclosure.module';
import { ReadLogModule } from '../record-of-reads/read-log.module';
import { GrantBook } from './grant-book';
import { PurposeGuard } from './purpose.guard';

/** The grants in force, for whoever works longer than one look at them lasts. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [GrantBook], exports: [GrantBook] })
export class GrantBookModule {}

/** Binds calls of systems to their grants. Comes after `AccessModule`. Needs `PurposeConfig` in the application. */
@Module({
  imports: [GrantBookModule, ReadLogModule, DisclosureModule],
  providers: [{ provide: APP_GUARD, useClass: PurposeGuard }],
})
export class PurposesModule {}
