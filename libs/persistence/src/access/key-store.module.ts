import { Module } from '@nestjs/common';
import { KEY_STORE } from '@sogoc/platform';

import { DatabaseModule } from '../connection/database.module';
import { TransactionRunner } from '../connection/transaction';
import { ApiKeyStore } from './api-key-store';

/** Provides the keys to the guard. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: KEY_STORE,
      inject: [TransactionRunner],
      useFactory: (transactions: TransactionRunner) => new ApiKeyStore(transactions),
    },
  ],
  exports: [KEY_STORE],
})
export class KeyStoreModule {}
