import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import {
  BatchIntakeModule,
  IntakeModule,
  RecordIntake,
  SourceRecordsService,
  SourceSummaryService,
  StatusModule,
} from '@sogoc/registry';

import { PushAnswer } from './push-answer';
import { SourceRecordBatchController } from './source-record-batch.controller';
import { SourceRecordController } from './source-record.controller';
import { SourceSummaryController } from '../status/source-summary.controller';

@Module({})
export class IntakeApiModule {
  /** `hints` is a module that exports `RESOLUTION_HINTS`. */
  static forRoot(hints: NonNullable<ModuleMetadata['imports']>[number]): DynamicModule {
    return {
      module: IntakeApiModule,
      imports: [IntakeModule.forRoot(hints), BatchIntakeModule.forRoot(hints), StatusModule],
      controllers: [SourceSummaryController, SourceRecordController, SourceRecordBatchController],
      providers: [RecordIntake, PushAnswer, SourceRecordsService, SourceSummaryService],
    };
  }
}
