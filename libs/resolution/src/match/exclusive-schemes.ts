import type { EntityDeclaration } from '@sogoc/core-entities';

/** A kind of number of an entity. */
export interface SchemeOfEntity {
  readonly entity: string;
  readonly scheme: string;
}

/** The schemes of an entity whose numbers are one thing's each: two that carry one are a mistake. */
export function schemesOfOne({ entity, identifiers }: EntityDeclaration): readonly SchemeOfEntity[] {
  return identifiers.flatMap(({ scheme, ofSeveral }) => (ofSeveral ? [] : [{ entity, scheme }]));
}
