import { Module } from '@nestjs/common';
import { KEY_STORE } from '@sogoc/platform';

import { DatabaseModule } from '../connection/database.module';
import { UnitOfWork } from '../connection/transaction';
import { ApiKeyStore } from './api-key-store';

/** Provides the keys to the guard. */
@Module({
  imports: [DatabaseModule],
  providers: [
    { provide: KEY_STORE, inject: [UnitOfWork], useFactory: (unitOfWork: UnitOfWork) => new ApiKeyStore(unitOfWork) },
  ],
  exports: [KEY_STORE],
})
export class KeyStoreModule {}
