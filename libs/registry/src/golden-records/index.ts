export * from './golden-history.service';
export * from './golden-lookup.service';
export * from './golden-members.service';
export * from './golden-record-not-found.error';
export * from './golden-record-retired.error';
export * from './golden-records.service';
export * from './unknown-scheme.error';
export * from './golden-records.module';
