import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import {
  DatabaseModule,
  IntakeRepository,
  PendingRecordRepository,
  SourceRecordRepository,
  SourceRepository,
  UnitOfWork,
} from '@sogoc/persistence';

import { CoalescedHints } from './coalesced-hints';
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
      imports: [DatabaseModule, hints],
      providers: [
        IntakeRepository,
        PendingRecordRepository,
        {
          provide: SourceRepository,
          inject: [UnitOfWork],
          useFactory: (unitOfWork: UnitOfWork) => new SourceRepository(unitOfWork),
        },
        {
          provide: SourceRecordRepository,
          inject: [UnitOfWork],
          useFactory: (unitOfWork: UnitOfWork) => new SourceRecordRepository(unitOfWork),
        },
        CoalescedHints,
        IntakeScopes,
        IntakeService,
        ResolutionWatch,
      ],
      exports: [IntakeScopes, IntakeService, ResolutionWatch, SourceRecordRepository],
    };
  }
}
