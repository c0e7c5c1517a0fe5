export * from './operations-figures.repository';
export * from './operator-key.repository';
