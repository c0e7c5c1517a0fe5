export * from './errors';
export * from './golden-history.service';
export * from './golden-lookup.service';
export * from './golden-members.service';
export * from './golden-records.service';
export * from './reading.module';
