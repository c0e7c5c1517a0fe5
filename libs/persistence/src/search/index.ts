export { GoldenSearchWriterRepository } from './golden-search-writer.repository';
export { GoldenSearchRepository } from './golden-search.repository';
