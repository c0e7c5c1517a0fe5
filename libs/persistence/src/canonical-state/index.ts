export * from './canonical-sections';
export * from './canonical-state.repository';
