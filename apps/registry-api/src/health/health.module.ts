import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import {
  LogCheckpointRepository,
  MigrationStateRepository,
  OperationsFiguresRepository,
  PersistenceModule,
  ServerStateRepository,
  SourceFlowRepository,
  Standby,
} from '@sogoc/persistence';
import { ReadinessConfig } from '@sogoc/platform';
import { RESOLUTION_HINTS } from '@sogoc/registry';

import { HealthController } from './health.controller';
import { READINESS_CHECKS } from './readiness';
import { readinessChecks } from './readiness-checks';

@Module({})
export class HealthModule {
  /** `hints` exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: HealthModule,
      imports: [PersistenceModule, hints],
      controllers: [HealthController],
      providers: [
        {
          provide: READINESS_CHECKS,
          inject: [
            MigrationStateRepository,
            RESOLUTION_HINTS,
            OperationsFiguresRepository,
            ServerStateRepository,
            LogCheckpointRepository,
            ReadinessConfig,
            SourceFlowRepository,
            Standby,
          ],
          useFactory: readinessChecks,
        },
      ],
      exports: [READINESS_CHECKS],
    };
  }
}
