export { BatchIntake, type BatchLine } from './batch-intake';
export { SourceRecordsService } from './source-records.service';
