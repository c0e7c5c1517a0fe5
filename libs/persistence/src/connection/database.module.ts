import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseConfig } from '@sogoc/platform';
import { DataSource } from 'typeorm';

import { createDataSource } from './data-source';
import { TransactionRunner } from './transaction';

/** The process's one connection pool. Import it wherever a repository is provided; it does not migrate. */
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [DatabaseConfig],
      useFactory: (config: DatabaseConfig) => createDataSource(config).initialize(),
    },
    TransactionRunner,
  ],
  exports: [TransactionRunner],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
