import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PersistenceModule } from '@sogoc/persistence';
import { SystemModule } from '@sogoc/platform';

import { GrantBook } from './grant-book';
import { PurposeInterceptor } from './purpose.interceptor';

/** The grants in force, for whoever works longer than one look at them lasts. */
@Module({ imports: [PersistenceModule, SystemModule], providers: [GrantBook], exports: [GrantBook] })
export class GrantBookModule {}

/** Binds calls of systems to their grants. Comes after `RecordOfReadsModule`. Needs `PurposeConfig` in the application. */
@Module({ imports: [GrantBookModule], providers: [{ provide: APP_INTERCEPTOR, useClass: PurposeInterceptor }] })
export class PurposesModule {}
