import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { EntityRegistry } from '@sogoc/core-entities';

/** The compiled entities this process knows; inject as `EntityRegistry` of core-entities. */
export const ENTITY_REGISTRY = Symbol('ENTITY_REGISTRY');

/** Lets an application, or a test with an entity of its own, say which entities there are. */
@Global()
@Module({})
export class EntityRegistryModule {
  static forRoot(registry: EntityRegistry): DynamicModule {
    return {
      module: EntityRegistryModule,
      providers: [{ provide: ENTITY_REGISTRY, useValue: registry }],
      exports: [ENTITY_REGISTRY],
    };
  }
}
