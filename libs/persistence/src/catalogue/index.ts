export { SourceRepository } from './source.repository';
