import type { EntityDeclaration } from '@sogoc/core-entities';
import type { SchemeOfEntity } from '@sogoc/persistence';

/** The schemes of an entity whose numbers are one thing's each: two that carry one are a mistake. */
export function schemesOfOne({ entity, identifiers }: EntityDeclaration): readonly SchemeOfEntity[] {
  return identifiers.flatMap(({ scheme, ofSeveral }) => (ofSeveral ? [] : [{ entity, scheme }]));
}
