import type { SchemeSuccession } from '@sogoc/golden';
import { compileMatchModel, standardComparators, type CompiledMatchModel } from '@sogoc/matching';

import type { AttributeDeclaration, EntityDeclaration, IdentifierDeclaration } from './entity-declaration';

/** A declaration made ready for use: its model compiled and its parts found by name. Frozen. */
export interface CompiledEntity {
  readonly declaration: EntityDeclaration;
  readonly model: CompiledMatchModel;
  readonly attributeByName: ReadonlyMap<string, AttributeDeclaration>;
  readonly identifierByScheme: ReadonlyMap<string, IdentifierDeclaration>;
  readonly exclusiveSchemes: readonly string[];
  readonly succeededSchemes: readonly SchemeSuccession[];
}

/**
 * Compiles a declaration's model with the standard comparators and its own (its own win).
 * @throws MatchModelError that names every fault; TypeError for an attribute or scheme declared twice
 */
export function compileEntity(declaration: EntityDeclaration): CompiledEntity {
  return Object.freeze({
    declaration,
    model: compileMatchModel(declaration.model, {
      comparators: { ...standardComparators, ...declaration.comparators },
      predicates: declaration.predicates,
      alignments: declaration.alignments,
    }),
    attributeByName: uniqueBy(declaration.attributes, ({ name }) => name, declaration.entity),
    identifierByScheme: uniqueBy(declaration.identifiers, ({ scheme }) => scheme, declaration.entity),
    exclusiveSchemes: Object.freeze(declaration.model.exclusive.map(({ scheme }) => scheme)),
    succeededSchemes: Object.freeze(
      declaration.identifiers.flatMap(({ scheme, successor }) =>
        successor === undefined ? [] : [{ scheme, successor }],
      ),
    ),
  });
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string, entity: string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (found.has(key)) throw new TypeError(`${entity} declares ${key} twice`);
    found.set(key, item);
  }
  return found;
}
