import { groupBy } from '@sogoc/kernel';

import type { DerivedRelation } from './derived-relation';
import { type LinkedStatement, type NamingStatement, statementName } from './relation-statement';
import type { ReplacingType } from './relation-types';

/** A golden record as far as successions ask. */
interface NamedGolden {
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Statements that name something, each once: it may be named under several of its identifiers. */
export function distinctStatements(naming: readonly NamingStatement[]): NamingStatement[] {
  return [...new Map(naming.map((one) => [statementName(one), one])).values()];
}

/**
 * By the thing that gave way, the relations by which others say that they came in its place. A statement means one thing at most, however
 * many carry the identifier that it names.
 */
export function successorsOf(
  named: readonly NamedGolden[],
  relations: readonly DerivedRelation[],
): ReadonlyMap<string, DerivedRelation[]> {
  const ids = new Set(named.map(({ id }) => id));
  const meant = relations.flatMap((relation) => {
    const [end] = relation.survives && relation.status === 'resolved' ? relation.ends : [];
    return end !== undefined && ids.has(end.goldenId) && end.goldenId !== relation.stating.goldenId
      ? [{ goldenId: end.goldenId, relation }]
      : [];
  });
  const grouped = groupBy(meant, ({ goldenId }) => goldenId);
  return new Map([...grouped].map(([goldenId, group]) => [goldenId, group.map(({ relation }) => relation)]));
}

/** What is known of things that gave way and of those that came in their place. */
export interface SuccessionEvidence {
  readonly named: readonly NamedGolden[];
  readonly naming: readonly NamingStatement[];
  readonly successors: ReadonlyMap<string, readonly DerivedRelation[]>;
  /** All that the successors state, of any type. */
  readonly stated: readonly LinkedStatement[];
  readonly successorGoldens: readonly NamedGolden[];
}

/**
 * By the thing that gave way, its parts where together they are more than it ever was. What also came of something else may be more than
 * this one: only successors that name nothing else are parts of it.
 */
export function partsExceedingWhole(
  { named, naming, successors, stated, successorGoldens }: SuccessionEvidence,
  { type, partsExceed }: Pick<ReplacingType, 'type' | 'partsExceed'>,
): ReadonlyMap<string, DerivedRelation[]> {
  const found = new Map<string, DerivedRelation[]>();
  if (partsExceed === undefined) return found;
  const statedBy = groupBy(stated, ({ goldenId }) => goldenId);
  const attributes = new Map(successorGoldens.map((golden) => [golden.id, golden.attributes]));
  const namingIt = groupBy(naming, ({ namedId }) => namedId);
  for (const whole of named) {
    const own = new Set((namingIt.get(whole.id) ?? []).map(statementName));
    const parts = (successors.get(whole.id) ?? []).filter(({ stating: { goldenId } }) =>
      (statedBy.get(goldenId) ?? []).every(
        (one) => one.type !== type || one.endedAt !== null || own.has(statementName(one)),
      ),
    );
    const byPart = groupBy(parts, ({ stating }) => stating.goldenId);
    const sizes = [...byPart.keys()].map((goldenId) => attributes.get(goldenId) ?? {});
    if (partsExceed(whole.attributes, sizes)) found.set(whole.id, parts);
  }
  return found;
}
