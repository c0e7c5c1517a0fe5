import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { HealthController } from './health.controller';
import { READINESS_CHECKS } from './readiness';
import { readinessChecks, ReadinessParts } from './readiness-checks';

@Module({})
export class HealthModule {
  /** `hints` exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: HealthModule,
      imports: [PersistenceModule, hints],
      controllers: [HealthController],
      providers: [ReadinessParts, { provide: READINESS_CHECKS, inject: [ReadinessParts], useFactory: readinessChecks }],
      exports: [READINESS_CHECKS],
    };
  }
}
