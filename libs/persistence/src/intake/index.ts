export * from './intake.repository';
export * from './record-key.repository';
export * from './source-record.repository';
