export * from './golden-history.repository';
export * from './golden-record.repository';
export * from './crosswalk.repository';
export * from './read-pool';
