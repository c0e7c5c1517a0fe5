import { Module } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';

import { createDataSource } from '../connection/data-source';
import { DatabaseModule } from '../connection/database.module';
import { TransactionRunner } from '../connection/transaction';
import { MigrationStateRepository } from './migration-state.repository';
import { RegistryStatusRepository } from './registry-status.repository';

/** Provides what operators and health checks ask of the database. */
@Module({
  imports: [DatabaseModule],
  providers: [
    {
      provide: RegistryStatusRepository,
      inject: [TransactionRunner],
      useFactory: (unit: TransactionRunner) => new RegistryStatusRepository(unit),
    },
    { provide: MigrationStateRepository, inject: [TransactionRunner, DatabaseConfig], useFactory: migrationState },
  ],
  exports: [RegistryStatusRepository, MigrationStateRepository],
})
export class StatusStoreModule {}

/** The data source is only asked what it would migrate; it opens no connection. */
function migrationState(transactions: TransactionRunner, config: DatabaseConfig): MigrationStateRepository {
  const { migrations = [], migrationsTableName = 'migrations' } = createDataSource(config).options;
  const classes = (Array.isArray(migrations) ? migrations : Object.values(migrations)).filter(
    (entry) => typeof entry === 'function',
  );
  return new MigrationStateRepository(
    transactions,
    migrationsTableName,
    classes.map(({ name }) => name),
  );
}
