import { isUuid } from '@sogoc/kernel';

import type { DerivedRelation } from './derived-relation';

export type RelationDirection = 'out' | 'in';

/** A relation's place among those that one golden record states: by type, then by its first record and the place there. */
type StatementPosition = readonly [rank: number, recordNumber: number, ordinal: number];

/** A place in the list of a golden record's relations: what it states comes first, then who names it, by id. */
export type RelationPosition =
  readonly ['out', ...StatementPosition] | readonly ['in', goldenId: string, ...StatementPosition];

/** Behind all that a golden record states. */
const END: StatementPosition = [Number.MAX_SAFE_INTEGER, 0, 0];

export function relationPositionOf(relation: DerivedRelation, direction: RelationDirection): RelationPosition {
  const [first] = relation.statements;
  const place: StatementPosition = [relation.rank, first?.recordNumber ?? 0, first?.ordinal ?? 0];
  return direction === 'out' ? ['out', ...place] : ['in', relation.stating.goldenId, ...place];
}

export function endOfRelations(statingId: string): RelationPosition {
  return ['in', statingId, ...END];
}

export function isRelationPosition(value: unknown): value is RelationPosition {
  if (!Array.isArray(value)) return false;
  const [direction, ...rest] = value as unknown[];
  if (direction === 'in' && !isUuid(rest.shift())) return false;
  return (direction === 'in' || direction === 'out') && rest.length === 3 && rest.every(Number.isSafeInteger);
}

/** Negative when `left` stands before `right`. */
export function compareRelationPositions(left: RelationPosition, right: RelationPosition): number {
  if (left[0] !== right[0]) return left[0] === 'out' ? -1 : 1;
  const differing = left.findIndex((part, index) => part !== right[index]);
  if (differing === -1) return 0;
  return (left[differing] ?? 0) < (right[differing] ?? 0) ? -1 : 1;
}
