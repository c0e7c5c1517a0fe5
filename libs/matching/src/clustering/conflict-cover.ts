import type { Features } from '../match-record';
import type { MustLink } from './cluster-decision';
import type { ClusteringInput, ClusterRecord } from './clustering-input';
import type { DisjointSets } from './disjoint-sets';
import type { SchemeSides } from './scheme-sides';

/**
 * Which conflict edges a must-link lies over, so that they forbid nothing: both records are in one must-link closure, or an
 * applied `same` decision has them on its two sides (the steward saw this very conflict). Takes record numbers.
 */
export function conflictCover(
  { decisions }: ClusteringInput,
  applied: readonly MustLink[],
  places: ReadonlyMap<number, number>,
  closures: DisjointSets,
): (left: number, right: number) => boolean {
  if (applied.length === 0) return () => false;
  const orders = new Set(applied.map(({ order }) => order));
  const sides = decisions
    .filter(({ kind, order }) => kind === 'same' && orders.has(order))
    .map(({ left, right }) => ({ left: new Set(left), right: new Set(right) }));
  const decided = (l: number, r: number): boolean =>
    sides.some(({ left, right }) => (left.has(l) && right.has(r)) || (left.has(r) && right.has(l)));
  return (left, right) => {
    const l = places.get(left);
    const r = places.get(right);
    return l !== undefined && r !== undefined && (closures.together(l, r) || decided(left, right));
  };
}

/**
 * Whether the conflict between two records (places) is one of exclusive schemes alone, and no longer one once the values
 * inside each must-link closure in the clusters `a` and `b` (roots) count as one thing's.
 */
export function conflictExplanation(
  records: readonly ClusterRecord[],
  { vetoes = [] }: ClusteringInput,
  schemes: readonly SchemeSides[],
): (left: number, right: number, a: number, b: number) => boolean {
  const featuresAt = (place: number): Features => (records[place] as ClusterRecord).features;
  return (left, right, a, b) => {
    const contradictions = schemes.map((scheme) => scheme.recordsContradict(left, right, a, b));
    if (!contradictions.some(({ stated }) => stated) || contradictions.some(({ still }) => still)) return false;
    return !vetoes.some(({ holds }) => holds(featuresAt(left), featuresAt(right)));
  };
}
