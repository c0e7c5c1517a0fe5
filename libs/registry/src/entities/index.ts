export * from './collection-not-found.error';
export * from './entity-registry.module';
