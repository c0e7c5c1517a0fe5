export * from './golden-search-writer.repository';
export * from './golden-search.repository';
