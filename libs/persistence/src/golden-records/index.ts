export * from './golden-history.repository';
export * from './golden-record.repository';
export * from './member-record.repository';
export * from './read-pool';
