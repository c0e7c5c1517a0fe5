import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DatabaseModule } from '../connection/database.module';
import { UnitOfWork } from '../connection/transaction';
import { GoldenHistoryRepository } from './golden-history.repository';
import { GoldenRecordRepository } from './golden-record.repository';
import { MemberRecordRepository } from './member-record.repository';

/** Provides what is read of golden records. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: GoldenRecordRepository,
      inject: [DataSource],
      useFactory: (source: DataSource) => new GoldenRecordRepository(source),
    },
    {
      provide: MemberRecordRepository,
      inject: [UnitOfWork],
      useFactory: (unit: UnitOfWork) => new MemberRecordRepository(unit),
    },
    {
      provide: GoldenHistoryRepository,
      inject: [UnitOfWork],
      useFactory: (unit: UnitOfWork) => new GoldenHistoryRepository(unit),
    },
  ],
  exports: [GoldenRecordRepository, MemberRecordRepository, GoldenHistoryRepository],
})
export class GoldenRecordStoreModule {}
