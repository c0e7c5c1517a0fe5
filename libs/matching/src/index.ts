export * from './comparator';
export * from './edge';
export * from './match-key-spec';
export * from './match-record';
export * from './model-spec';
