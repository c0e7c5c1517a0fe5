import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { MigrationStateRepository, StatusStoreModule } from '@sogoc/persistence';
import { RESOLUTION_HINTS, type ResolutionHints } from '@sogoc/registry';

import { HealthController } from './health.controller';
import { READINESS_CHECKS, type ReadinessCheck } from './readiness';

/** Hints that can tell whether their queue answers; those of a test need not. */
type PingableHints = ResolutionHints & { ping?(): Promise<void> };

@Module({})
export class HealthModule {
  /** `hints` exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: HealthModule,
      imports: [StatusStoreModule, hints],
      controllers: [HealthController],
      providers: [
        {
          provide: READINESS_CHECKS,
          inject: [MigrationStateRepository, RESOLUTION_HINTS],
          useFactory: readinessChecks,
        },
      ],
      exports: [READINESS_CHECKS],
    };
  }
}

function readinessChecks(migrations: MigrationStateRepository, hints: PingableHints): readonly ReadinessCheck[] {
  return [
    { name: 'database', optional: false, check: async () => void (await migrations.listMissing()) },
    {
      name: 'migrations',
      optional: false,
      check: async () => {
        const missing = await migrations.listMissing();
        if (missing.length > 0) throw new Error(`Migrations are missing: ${missing.join(', ')}`);
      },
    },
    // The database holds all work; while the queue is away reads go on and accepted records wait.
    { name: 'queue', optional: true, check: async () => hints.ping?.() },
  ];
}
