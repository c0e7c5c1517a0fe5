import { EntityRegistryModule } from '@sogoc/access';
import { type DynamicModule, Module } from '@nestjs/common';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import { FullPartitions, PersistenceModule } from '@sogoc/persistence';
import {
  ConfigModule,
  DatabaseConfig,
  type Environment,
  LoggingConfig,
  LoggingModule,
  QueueConfig,
  WorkerConfig,
  WorkerOperationsConfig,
} from '@sogoc/platform';
import {
  ImportRunnerModule,
  QualityModule,
  QueueHintsModule,
  RelationUpkeepModule,
  ReplayingModule,
  ResolutionModule,
} from '@sogoc/registry';

import { ImportSweeper } from './import.sweeper';
import { LockTableCheck } from './lock-table.check';
import { OperationsServerModule } from './operations-server.module';
import { PartitionSweeper } from './partition.sweeper';
import { PendingSweeper } from './pending.sweeper';
import { QualitySweeper } from './quality.sweeper';
import { RelationSweeper } from './relation.sweeper';
import { ResolutionConsumer } from './resolution.consumer';
import { SchemaCheck } from './schema.check';

export interface WorkerOptions {
  /** In place of the process's environment. */
  readonly environment?: Environment;
  /** In place of the product's entities. */
  readonly entities?: EntityRegistry;
  /** In place of standard output. */
  readonly logDestination?: NodeJS.WritableStream;
}

@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(
          [DatabaseConfig, QueueConfig, LoggingConfig, WorkerConfig, WorkerOperationsConfig],
          options.environment,
        ),
        LoggingModule.forRoot(options.logDestination),
        EntityRegistryModule.forRoot(options.entities ?? coreRegistry),
        PersistenceModule,
        OperationsServerModule,
        ResolutionModule,
        ReplayingModule,
        RelationUpkeepModule,
        ImportRunnerModule.forRoot(QueueHintsModule),
        QualityModule,
      ],
      providers: [
        SchemaCheck,
        LockTableCheck,
        ResolutionConsumer,
        PendingSweeper,
        RelationSweeper,
        ImportSweeper,
        QualitySweeper,
        FullPartitions,
        PartitionSweeper,
      ],
    };
  }
}
