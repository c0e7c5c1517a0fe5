export * from './compare-states';
export * from './difference';
export * from './difference-text';
export * from './stored-state';
export * from './verify-entity';
export * from './verify-registry';
