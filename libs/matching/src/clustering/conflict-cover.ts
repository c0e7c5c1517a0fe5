import type { Features } from '../match-record';
import type { MustLink } from './cluster-decision';
import type { ClusteringInput } from './clustering-input';
import type { DisjointSets } from './disjoint-sets';
import type { SchemeSides } from './scheme-sides';

/**
 * Which conflict edges a must-link lies over, so that they forbid nothing: both records are in one must-link closure; or an
 * applied `same` decision has them on its two sides (the steward saw this very conflict); or the conflict is one of exclusive
 * schemes alone and vanishes once the values inside one must-link closure count as one thing's.
 */
export function conflictCover(
  { records, decisions, vetoes = [] }: ClusteringInput,
  applied: readonly MustLink[],
  places: ReadonlyMap<number, number>,
  closures: DisjointSets,
  schemes: readonly SchemeSides[],
): (left: number, right: number) => boolean {
  if (applied.length === 0) return () => false;
  const orders = new Set(applied.map(({ order }) => order));
  const sides = decisions
    .filter(({ kind, order }) => kind === 'same' && orders.has(order))
    .map(({ left, right }) => ({ left: new Set(left), right: new Set(right) }));
  const featuresOf = new Map<number, Features>(records.map(({ no, features }) => [no, features]));
  const decided = (l: number, r: number): boolean =>
    sides.some(({ left, right }) => (left.has(l) && right.has(r)) || (left.has(r) && right.has(l)));
  const explained = (left: number, right: number, l: number, r: number): boolean => {
    const contradictions = schemes.map((scheme) => scheme.recordsContradict(l, r));
    if (!contradictions.some(({ stated }) => stated) || contradictions.some(({ known }) => known)) return false;
    return !vetoes.some(({ holds }) => holds(featuresOf.get(left) ?? {}, featuresOf.get(right) ?? {}));
  };
  return (left, right) => {
    const l = places.get(left);
    const r = places.get(right);
    if (l === undefined || r === undefined) return false;
    return closures.together(l, r) || decided(left, right) || explained(left, right, l, r);
  };
}
