export { ENTITY_REGISTRY, EntityRegistryModule } from '@sogoc/access';
