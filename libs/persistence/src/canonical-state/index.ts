export * from './canonical-sections';
export * from './canonical-state.repository';
export * from './decision-copy.repository';
export * from './soak.repository';
