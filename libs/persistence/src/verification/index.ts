export * from './read-in-pages';
export * from './recomputation-input.repository';
export * from './stored-state.repository';
