export * from './intake.repository';
export * from './source-record.repository';
