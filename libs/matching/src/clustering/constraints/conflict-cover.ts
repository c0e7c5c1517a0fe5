import type { DisjointSets } from '@sogoc/kernel';

import type { Features } from '../../record/match-record';
import type { MustLink } from '../cluster-decision';
import type { ClusteringInput, ClusterRecord } from '../clustering-input';
import type { SchemeSides } from './scheme-sides';
import type { Witnesses } from './witnesses';

/** Whether the conflict between two records (places) forbids nothing to the clusters `a` and `b` (roots) that hold them. */
export type ConflictCover = (left: number, right: number, a: number, b: number) => boolean;

/**
 * A must-link lies over a conflict edge between two clusters when one of them holds the must-link and
 * - its `same` decision has the two records on its two sides: the steward saw this very conflict; or
 * - the conflict is one of exclusive schemes alone, and is none once the values inside the must-link's closure count as one
 *   thing's.
 * A conflict of exclusive schemes alone is none either where two records that match show one of its values to be a slip of the other or
 * to have taken its place, and one of other vetoes where a witness answers for one of the two.
 * Only must-links inside the two clusters are heard, so that a component's clusters depend on nothing outside it.
 */
export function conflictCover(
  records: readonly ClusterRecord[],
  { decisions, vetoes = [] }: ClusteringInput,
  applied: readonly MustLink[],
  sets: DisjointSets,
  schemes: readonly SchemeSides[],
  witnesses: Witnesses | undefined,
): ConflictCover {
  const witnessed = witnessedBy(witnesses, schemes);
  if (applied.length === 0 && !schemes.some((scheme) => scheme.hasValuesOfOne())) return witnessed;
  const decided = decidedOver(records, decisions, applied, sets);
  const featuresAt = (place: number): Features => (records[place] as ClusterRecord).features;
  const explained: ConflictCover = (left, right, a, b) => {
    const contradictions = schemes.map((scheme) => scheme.recordsContradict(left, right, a, b));
    if (!contradictions.some(({ stated }) => stated) || contradictions.some(({ still }) => still)) return false;
    return !vetoes.some(({ holds }) => holds(featuresAt(left), featuresAt(right)));
  };
  return (...conflict) => decided(...conflict) || explained(...conflict) || witnessed(...conflict);
}

function witnessedBy(witnesses: Witnesses | undefined, schemes: readonly SchemeSides[]): ConflictCover {
  if (witnesses === undefined) return () => false;
  return (left, right, a, b) =>
    witnesses.answerFor(left, right) && !schemes.some((scheme) => scheme.recordsContradict(left, right, a, b).still);
}

function decidedOver(
  records: readonly ClusterRecord[],
  decisions: ClusteringInput['decisions'],
  applied: readonly MustLink[],
  sets: DisjointSets,
): ConflictCover {
  const places = new Map(records.map(({ recordNumber }, place) => [recordNumber, place]));
  const placed = (side: readonly number[]): ReadonlySet<number> =>
    new Set(side.flatMap((recordNumber) => places.get(recordNumber) ?? []));
  const byOrder = new Map(decisions.map((decision) => [decision.order, decision]));
  const held = applied.flatMap(({ order, left }) => {
    const decision = byOrder.get(order);
    const anchor = places.get(left);
    return decision && anchor !== undefined
      ? [{ anchor, left: placed(decision.left), right: placed(decision.right) }]
      : [];
  });
  return (l, r, a, b) =>
    held.some(({ anchor, left, right }) => {
      if (!((left.has(l) && right.has(r)) || (left.has(r) && right.has(l)))) return false;
      const root = sets.rootOf(anchor);
      return root === a || root === b;
    });
}
