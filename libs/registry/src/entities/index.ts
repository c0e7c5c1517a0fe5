export * from './entity-registry.module';
