import { groupBy } from '@sogoc/kernel';

import type { DerivedRelation } from '../derived-relation';
import { type LinkedStatement, type NamingStatement, statementName } from '../relation-statement';
import type { ReplacingType } from '../relation-types';

/** A golden record as far as successions ask. */
interface NamedGolden {
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Statements that name something, each once: it may be named under several of its identifiers. */
export function distinctStatements<S extends LinkedStatement>(naming: readonly S[]): S[] {
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

/** The relations of its parts to a thing, and what the parts are. */
export interface PartsOfWhole {
  readonly parts: readonly DerivedRelation[];
  readonly attributes: readonly Readonly<Record<string, unknown>>[];
}

/** By the thing that gave way, its parts. What also came of something else is no part of this one: only successors that name nothing else are. */
export function partsOfWholes(
  { named, naming, successors, stated, successorGoldens }: SuccessionEvidence,
  { type }: Pick<ReplacingType, 'type'>,
): ReadonlyMap<string, PartsOfWhole> {
  const statedBy = groupBy(stated, ({ goldenId }) => goldenId);
  const attributes = new Map(successorGoldens.map((golden) => [golden.id, golden.attributes]));
  const namingIt = groupBy(naming, ({ namedId }) => namedId);
  return new Map(
    named.map(({ id }) => {
      const own = new Set((namingIt.get(id) ?? []).map(statementName));
      const parts = (successors.get(id) ?? []).filter(({ stating: { goldenId } }) =>
        (statedBy.get(goldenId) ?? []).every(
          (one) => one.type !== type || one.endedAt !== null || own.has(statementName(one)),
        ),
      );
      const ids = new Set(parts.map(({ stating }) => stating.goldenId));
      return [id, { parts, attributes: [...ids].map((goldenId) => attributes.get(goldenId) ?? {}) }];
    }),
  );
}

/** What is asked about a thing that others came in the place of. */
export interface SuccessionDoubts {
  readonly isInForce: boolean;
  readonly excess: readonly DerivedRelation[];
}

/** Whether a thing is in force though it gave way and nothing of it remains, and its parts where together they are more than it ever was. */
export function successionDoubts(
  whole: Readonly<Record<string, unknown>>,
  { parts, attributes }: PartsOfWhole,
  { isInForce, isRemainder, partsExceed }: Pick<ReplacingType, 'isInForce' | 'isRemainder' | 'partsExceed'>,
): SuccessionDoubts {
  const isRest = parts.length > 0 && isRemainder?.(whole, attributes) === true;
  return {
    isInForce: isInForce(whole) && !isRest,
    excess: !isRest && partsExceed?.(whole, attributes) === true ? parts : [],
  };
}
