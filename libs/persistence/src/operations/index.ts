export * from './operations-figures.repository';
