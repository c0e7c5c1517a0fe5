export * from './entity-declaration';
