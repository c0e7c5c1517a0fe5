export * from './golden-search.service';
export * from './plan-filters';
export * from './plan-text-search';
export * from './search-index.service';
export * from './search-refused.error';
export * from './search-too-broad.error';
export * from './search.module';
