export * from './golden-search.service';
export * from './plan-filters';
export * from './plan-text-search';
export * from './search-index.service';
export * from './errors';
export * from './searching.module';
