import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';

import { DatabaseModule } from '../connection/database.module';
import { TransactionRunner } from '../connection/transaction';
import { GoldenHistoryRepository } from './golden-history.repository';
import { GoldenRecordRepository } from './golden-record.repository';
import { MemberRecordRepository } from './member-record.repository';
import { ReadPool } from './read-pool';

/** Provides what is read of golden records. */
@Module({
  imports: [DatabaseModule],
  providers: [
    { provide: ReadPool, inject: [DatabaseConfig], useFactory: readPool },
    {
      provide: GoldenRecordRepository,
      inject: [ReadPool],
      useFactory: (pool: ReadPool) => new GoldenRecordRepository(pool),
    },
    {
      provide: MemberRecordRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new MemberRecordRepository(unit),
    },
    {
      provide: GoldenHistoryRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new GoldenHistoryRepository(unit),
    },
  ],
  exports: [GoldenRecordRepository, MemberRecordRepository, GoldenHistoryRepository],
})
export class GoldenRecordStoreModule implements OnApplicationShutdown {
  constructor(private readonly pool: ReadPool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

function readPool({ url, poolSize, applicationName }: DatabaseConfig): ReadPool {
  return new ReadPool({ connectionString: url, max: poolSize, application_name: `${applicationName}-reads` });
}
