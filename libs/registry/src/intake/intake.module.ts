import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import {
  DatabaseModule,
  IntakeRepository,
  PendingRecordRepository,
  SourceRecordRepository,
  SourceRepository,
  TransactionRunner,
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
          inject: [TransactionRunner],
          useFactory: (transactions: TransactionRunner) => new SourceRepository(transactions),
        },
        {
          provide: SourceRecordRepository,
          inject: [TransactionRunner],
          useFactory: (transactions: TransactionRunner) => new SourceRecordRepository(transactions),
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
