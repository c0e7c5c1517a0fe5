import { foldDiacritics } from '@sogoc/vietnam';
import type { LinkedStatement } from '@sogoc/persistence';

import type { DerivedRelation } from './derived-relation';
import type { RelationTypes } from './relation-types';
import { type Carrier, type RelationResolution, resolveRelation } from './resolve-relation';

interface PlacedStatement {
  readonly statement: LinkedStatement;
  readonly resolution: RelationResolution;
}

/** Carriers of a statement's identifier among the entities that its type may lead to. */
export type CarriersOf = (statement: LinkedStatement) => readonly Carrier[];

/**
 * What statements come to, each relation once: statements of one golden record that are of one type and mean one thing are one
 * relation, unless they give it different roles. In the order of types, then of record and place.
 */
export function deriveRelations(
  statements: readonly LinkedStatement[],
  carriersOf: CarriersOf,
  types: RelationTypes,
): DerivedRelation[] {
  const groups = new Map<string, PlacedStatement[]>();
  for (const statement of statements) {
    const placed = { statement, resolution: resolveRelation(statement.name, carriersOf(statement)) };
    const name = JSON.stringify([statement.goldenId, statement.type, ...meaningOf(placed)]);
    const group = groups.get(name);
    if (group) group.push(placed);
    else groups.set(name, [placed]);
  }
  return [...groups.values()]
    .flatMap(splitByRole)
    .map((group) => relationOf(group, types))
    .sort(
      (left, right) => left.rank - right.rank || compareStatements(firstOf(left.statements), firstOf(right.statements)),
    );
}

function compareStatements(left: LinkedStatement, right: LinkedStatement): number {
  return left.recordNo - right.recordNo || left.ordinal - right.ordinal;
}

function firstOf<T>(group: readonly T[]): T {
  const [first] = group;
  if (first === undefined) throw new RangeError('A relation needs a statement');
  return first;
}

/** What makes two statements mean one thing: the thing itself, else what is said of it. */
function meaningOf({ statement, resolution }: PlacedStatement): readonly (string | null)[] {
  const [end] = resolution.ends;
  if (resolution.status === 'resolved' && end !== undefined) return ['resolved', end.goldenId];
  const { scheme, value, name } = statement;
  const said = scheme === null ? foldDiacritics(name ?? '') : value;
  return [resolution.status, scheme, said, ...resolution.ends.map(({ goldenId }) => goldenId)];
}

/** Somebody may be a parcel's owner and its user. A statement without a role of its own goes with the first that has one. */
function splitByRole(group: readonly PlacedStatement[]): PlacedStatement[][] {
  const byRole = new Map<string, PlacedStatement[]>();
  const plain = group.filter(({ statement }) => !hasRole(statement));
  for (const placed of group.filter(({ statement }) => hasRole(statement))) {
    const role = foldDiacritics(placed.statement.role);
    byRole.set(role, [...(byRole.get(role) ?? []), placed]);
  }
  const [first = [], ...others] = byRole.values();
  const order = (placed: PlacedStatement): number => group.indexOf(placed);
  return [[...first, ...plain].sort((left, right) => order(left) - order(right)), ...others];
}

function hasRole({ role, type }: LinkedStatement): boolean {
  return role !== type;
}

function relationOf(group: readonly PlacedStatement[], types: RelationTypes): DerivedRelation {
  const { statement, resolution } = firstOf(group);
  const { goldenId, entity, type } = statement;
  const statements = group.map((placed) => placed.statement);
  return {
    stating: { collection: types.collectionOf(entity), goldenId },
    type,
    rank: types.rankOf(entity, type),
    role: statements.find(hasRole)?.role ?? type,
    share: latestFirst(statements).find(({ share }) => share !== null)?.share ?? undefined,
    status: resolution.status,
    collection: resolution.ends[0]?.collection ?? soughtIn(statement, types),
    ends: resolution.ends,
    statements,
  };
}

/** A scheme that no target knows finds nobody; the type still says where the thing would be. */
function soughtIn({ entity, type, scheme }: LinkedStatement, types: RelationTypes): string {
  const [target] = [...types.targetsOf(entity, type, scheme), ...types.targetsOf(entity, type, null)];
  return target?.declaration.collection ?? '';
}

function latestFirst(statements: readonly LinkedStatement[]): LinkedStatement[] {
  const time = ({ observedAt }: LinkedStatement): number => observedAt?.getTime() ?? 0;
  return [...statements].sort((left, right) => time(right) - time(left) || right.recordNo - left.recordNo);
}
