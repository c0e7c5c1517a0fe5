export { CrosswalkRepository } from './crosswalk.repository';
export { GoldenHistoryRepository } from './golden-history.repository';
export { GoldenRecordRepository, type StoredGoldenRecord } from './golden-record.repository';
export { ReadPool } from './read-pool';
