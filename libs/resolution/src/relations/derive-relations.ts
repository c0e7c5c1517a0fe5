import { compareIdentity, groupBy } from '@sogoc/kernel';
import { foldDiacritics } from '@sogoc/vietnam';
import type { DerivedRelation } from './derived-relation';
import type { RelationTypes } from './relation-types';
import { type Carrier, type RelationEnd, type RelationResolution, resolveRelation } from './resolve-relation';
import type { LinkedStatement } from './relation-statement';
import type { StandingStatement } from './validity/surviving-statements';

interface PlacedStatement {
  readonly statement: StandingStatement;
  readonly carriers: readonly Carrier[];
  readonly resolution: RelationResolution;
}

/** Carriers of a statement's identifier among the entities that its type may lead to. */
export type CarriersOf = (statement: LinkedStatement) => readonly Carrier[];

/**
 * What statements come to, each relation once: statements of one golden record that are of one type and mean one thing are one
 * relation, unless they give it different roles. The first statement of a relation by record identity, and not the one that came
 * first, stands for it. In the order of types, then of the number of that record and the place in it.
 */
export function deriveRelations(
  statements: readonly StandingStatement[],
  carriersOf: CarriersOf,
  types: RelationTypes,
): DerivedRelation[] {
  const placed = [...statements].sort(inIdentityOrder).map((statement) => {
    const carriers = carriersOf(statement);
    return { statement, carriers, resolution: resolveRelation(statement.name, carriers) };
  });
  return [...groupByMeaning(placed).values()]
    .flatMap(splitByRole)
    .map((group) => relationOf(group, types))
    .sort(
      (left, right) => left.rank - right.rank || compareStatements(firstOf(left.statements), firstOf(right.statements)),
    );
}

function groupByMeaning(placed: readonly PlacedStatement[]): Map<string, PlacedStatement[]> {
  const named = meaningsByName(placed);
  return groupBy(placed, (one) => {
    const meant = isNameOnly(one.statement) ? [...(named.get(partyName(one.statement)) ?? [])] : [];
    return meant.length === 1 && meant[0] !== undefined ? meant[0] : meaningOf(one);
  });
}

/** What is stated with an identifier, by the name beside it: one record often gives the name only where another has the number. */
function meaningsByName(placed: readonly PlacedStatement[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const one of placed) {
    if (one.statement.scheme === null || one.statement.name === null) continue;
    const name = partyName(one.statement);
    named.set(name, (named.get(name) ?? new Set()).add(meaningOf(one)));
  }
  return named;
}

function isNameOnly({ scheme, name }: LinkedStatement): boolean {
  return scheme === null && name !== null;
}

function partyName({ goldenId, type, name }: LinkedStatement): string {
  return JSON.stringify([goldenId, type, foldDiacritics(name ?? '')]);
}

function inIdentityOrder(left: LinkedStatement, right: LinkedStatement): number {
  return compareIdentity(left, right) || compareStatements(left, right);
}

function compareStatements(left: LinkedStatement, right: LinkedStatement): number {
  return left.recordNumber - right.recordNumber || left.ordinal - right.ordinal;
}

function firstOf<T>(group: readonly T[]): T {
  const [first] = group;
  if (first === undefined) throw new RangeError('A relation needs a statement');
  return first;
}

/** What makes two statements mean one thing: the thing itself, else what is said of it. */
function meaningOf({ statement, resolution }: PlacedStatement): string {
  const { goldenId, type, scheme, value, name } = statement;
  const ends = resolution.ends.map((end) => end.goldenId);
  const said = scheme === null ? foldDiacritics(name ?? '') : value;
  const meaning = resolution.status === 'resolved' ? [] : [scheme, said];
  return JSON.stringify([goldenId, type, resolution.status, ...meaning, ...ends]);
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
  const { statement, resolution } = group.find((placed) => !isNameOnly(placed.statement)) ?? firstOf(group);
  const { goldenId, entity, type, marks } = statement;
  const statements = group.map((placed) => placed.statement);
  const since = resolution.status === 'resolved' ? deniedSince(group, resolution.ends[0]) : undefined;
  return {
    stating: { collection: types.collectionOf(entity), goldenId, ...(marks !== undefined && { marks }) },
    type,
    rank: types.rankOf(entity, type),
    role: statements.find(hasRole)?.role ?? type,
    share: shareOf(statements),
    survives: statements.some(({ survives }) => survives),
    status: resolution.status,
    soughtIn: soughtIn(statement, types),
    ends: resolution.ends,
    ...(since !== undefined && { deniedSince: since }),
    statements,
  };
}

/** Since when the other end tells that all which survived is over. */
function deniedSince(group: readonly PlacedStatement[], end: RelationEnd | undefined): string | undefined {
  const denials = group
    .filter(({ statement }) => statement.survives)
    .map(({ statement, carriers }) => carriers.find(({ goldenId }) => goldenId === end?.goldenId)?.denies?.(statement));
  const told = denials.filter((since) => since !== undefined).sort();
  return told.length < denials.length ? undefined : told.at(-1);
}

/** A scheme that no target knows finds nobody; the type still says where the thing would be. */
function soughtIn({ entity, type, scheme }: LinkedStatement, types: RelationTypes): readonly string[] {
  const knowing = types.targetsOf(entity, type, scheme);
  const targets = knowing.length > 0 ? knowing : types.targetsOf(entity, type, null);
  return targets.map(({ declaration }) => declaration.collection);
}

/** What survived goes before what did not. */
function shareOf(statements: readonly StandingStatement[]): number | undefined {
  const stated = latestFirst(statements).filter(({ share }) => share !== null);
  return (stated.find(({ survives }) => survives) ?? stated[0])?.share ?? undefined;
}

function latestFirst(statements: readonly StandingStatement[]): StandingStatement[] {
  const time = ({ observedAt }: StandingStatement): number => observedAt?.getTime() ?? 0;
  return [...statements].sort((left, right) => time(right) - time(left) || inIdentityOrder(right, left));
}
