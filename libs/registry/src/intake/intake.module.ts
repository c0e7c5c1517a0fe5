import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { PersistenceModule } from '@sogoc/persistence';

import { CoalescedHints } from '../waking-workers/coalesced-hints';
import { IntakeScopes } from './intake-scope';
import { IntakeService } from './intake.service';
import { ResolutionWatch } from './resolution-watch';

/** Taking in what sources send, and showing it to them. */
@Module({})
export class IntakeModule {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: IntakeModule,
      imports: [PersistenceModule, hints],
      providers: [CoalescedHints, IntakeScopes, IntakeService, ResolutionWatch],
      exports: [CoalescedHints, IntakeScopes, IntakeService, ResolutionWatch, PersistenceModule],
    };
  }
}
