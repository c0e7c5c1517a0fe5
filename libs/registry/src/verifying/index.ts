export * from './verify-entity';
export * from './verify-registry';
