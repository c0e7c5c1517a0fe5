import { compileEntity, type CompiledEntity } from './declaration/compile-entity';
import type { EntityDeclaration } from './declaration/entity-declaration';
import { enterprise } from './enterprise/enterprise.declaration';
import { landParcel } from './land-parcel/land-parcel.declaration';
import { person } from './person/person.declaration';

/** The entities that ship with the product, one line each. */
export const coreEntities: readonly EntityDeclaration[] = Object.freeze([person, landParcel, enterprise]);

/** Compiled entities, found by singular name or by collection (the path segment). */
export interface EntityRegistry {
  readonly entities: readonly CompiledEntity[];
  readonly entityByName: (entity: string) => CompiledEntity | undefined;
  readonly entityByCollection: (collection: string) => CompiledEntity | undefined;
}

/** Compiles all declarations. Throws an error that names every fault of a model, and one for two entities of one name or collection. */
export function buildEntityRegistry(declarations: readonly EntityDeclaration[]): EntityRegistry {
  const entities = Object.freeze(declarations.map(compileEntity));
  const byName = uniqueBy(entities, ({ declaration }) => declaration.entity);
  const byCollection = uniqueBy(entities, ({ declaration }) => declaration.collection);
  return Object.freeze({
    entities,
    entityByName: (entity: string) => byName.get(entity),
    entityByCollection: (collection: string) => byCollection.get(collection),
  });
}

function uniqueBy(
  entities: readonly CompiledEntity[],
  keyOf: (entity: CompiledEntity) => string,
): ReadonlyMap<string, CompiledEntity> {
  const found = new Map<string, CompiledEntity>();
  for (const entity of entities) {
    const key = keyOf(entity);
    if (found.has(key)) throw new TypeError(`Two entities are called ${key}`);
    found.set(key, entity);
  }
  return found;
}

/** The registry of the product's own entities. */
export const coreRegistry: EntityRegistry = buildEntityRegistry(coreEntities);

export const entityByName = coreRegistry.entityByName;
export const entityByCollection = coreRegistry.entityByCollection;
