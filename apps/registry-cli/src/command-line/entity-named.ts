import { coreRegistry } from '@sogoc/core-entities';

import { wrongUse } from './errors';

/** By collection, as in paths, or by the entity's own name. */
export function entityNamed(name: string): string {
  const entity = coreRegistry.entityByCollection(name) ?? coreRegistry.entityByName(name);
  if (entity !== undefined) return entity.declaration.entity;
  const known = coreRegistry.entities.map(({ declaration }) => declaration.collection).join(', ');
  throw wrongUse(`There is no collection ${name}: give one of ${known}.`);
}
