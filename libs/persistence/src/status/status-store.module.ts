import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DatabaseModule } from '../connection/database.module';
import { UnitOfWork } from '../connection/transaction';
import { MigrationStateRepository } from './migration-state.repository';
import { RegistryStatusRepository } from './registry-status.repository';

/** Provides what operators and health checks ask of the database. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: RegistryStatusRepository,
      inject: [UnitOfWork],
      useFactory: (unit: UnitOfWork) => new RegistryStatusRepository(unit),
    },
    {
      provide: MigrationStateRepository,
      inject: [DataSource],
      useFactory: (source: DataSource) => new MigrationStateRepository(source),
    },
  ],
  exports: [RegistryStatusRepository, MigrationStateRepository],
})
export class StatusStoreModule {}
