export { IntakeRepository } from './intake.repository';
export { RecordKeyRepository } from './record-key.repository';
export { type SourceSummary, SourceSummaryRepository } from './source-summary.repository';
export { type RecordStatus, SourceRecordRepository } from './source-record.repository';
