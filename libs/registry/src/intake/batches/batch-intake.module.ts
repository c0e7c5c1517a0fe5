import { ENTITY_REGISTRY } from '@sogoc/access';
import { type DynamicModule, Module, type ModuleMetadata, type OnApplicationShutdown } from '@nestjs/common';
import { coreRegistry, type EntityRegistry } from '@sogoc/core-entities';
import { DatabaseConfig, IntakeConfig } from '@sogoc/platform';
import { PinoLogger } from 'nestjs-pino';

import { CoalescedHints } from '../../waking-workers/coalesced-hints';
import { GivingWayModule } from '../giving-way/giving-way.module';
import { IntakeModule } from '../intake.module';
import { BatchIntake } from './batch-intake';
import { BatchThreads } from './threads/batch-threads';

/** Taking batches in, in threads of their own. */
@Module({})
export class BatchIntakeModule implements OnApplicationShutdown {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: BatchIntakeModule,
      imports: [IntakeModule.forRoot(hints), GivingWayModule],
      providers: [
        {
          provide: BatchThreads,
          inject: [DatabaseConfig, IntakeConfig, ENTITY_REGISTRY, CoalescedHints, PinoLogger],
          useFactory: batchThreads,
        },
        BatchIntake,
      ],
      exports: [BatchIntake],
    };
  }

  constructor(private readonly threads: BatchThreads) {}

  /** Requests have been answered by now. */
  async onApplicationShutdown(): Promise<void> {
    await this.threads.stop();
  }
}

/** Batches that a thread has in hand at once; more wait. */
const POOL_OF_A_THREAD = 3;

function batchThreads(
  { url, applicationName, limits }: DatabaseConfig,
  { threads }: IntakeConfig,
  entities: EntityRegistry,
  hints: CoalescedHints,
  logger: PinoLogger,
): BatchThreads {
  return new BatchThreads({
    // A thread knows the product's own entities only.
    count: entities === coreRegistry ? threads : 0,
    database: { url, limits, poolSize: POOL_OF_A_THREAD, applicationName: `${applicationName}-intake` },
    hint: (entity) => hints.send(entity),
    warn: (error) =>
      logger.warn({ err: error }, 'a thread that takes batches in ended; the next batches go without it'),
  });
}
