import type { DisjointSets } from '@sogoc/kernel';

import type { ConflictCover } from '../constraints/conflict-cover';
import type { ClusterMembers } from '../constraints/cluster-members';
import type { JoinConstraints } from '../constraints/join-constraints';
import type { Rivalry } from '../constraints/margin-between-rivals';
import type { PlacedRefusal } from '../constraints/placed-refusal';
import type { PlacedMatch } from '../constraints/rival-matches';
import type { SchemeSides } from '../constraints/scheme-sides';
import type { VetoedMembers } from '../constraints/vetoes-between-clusters';

/** Clusters as they grow, and what forbids two of them to join. */
export interface GrowingClusters {
  readonly sets: DisjointSets;
  readonly members: ClusterMembers;
  readonly constraints: JoinConstraints<PlacedRefusal>;
  readonly covered: ConflictCover;
  readonly vetoed: VetoedMembers;
  readonly schemes: readonly SchemeSides[];
}

/** A match over which nothing was joined, and all that was against it. */
export interface RefusedMatch {
  readonly match: PlacedMatch;
  readonly by: readonly PlacedRefusal[];
}

/**
 * Takes each match once, heaviest first, and joins the clusters of its ends unless something is against it when its turn comes. A refused
 * match gets no second try, whatever the lighter ones join; its ends may still come together over others.
 */
export function joinInOnePass(
  matches: readonly PlacedMatch[],
  clusters: GrowingClusters,
  rivalry: Rivalry,
): readonly RefusedMatch[] {
  const refused: RefusedMatch[] = [];
  for (const match of matches) {
    const by = tryMatch(match, clusters, rivalry);
    if (by.length > 0) refused.push({ match, by });
  }
  return refused;
}

/** Joins the clusters of a match's ends unless something is against it; returns what is. */
function tryMatch(
  match: PlacedMatch,
  clusters: GrowingClusters,
  { rivals, marginOf, isSure }: Rivalry,
): readonly PlacedRefusal[] {
  const { sets, constraints, schemes, members } = clusters;
  const [a, b] = [sets.rootOf(match.lower), sets.rootOf(match.higher)];
  if (a === b) return [];
  const against = refusalsBetween(a, b, clusters);
  if (against.length > 0) return against;
  const rival = rivals?.rivalOf(match, (left, right) => {
    const [l, r] = [sets.rootOf(left), sets.rootOf(right)];
    // Two that are surely one, but for a number that one of them states wrongly, leave no choice between them.
    if (l === r || isSure(left, right)) return undefined;
    return marginOf(refusalsBetween(l, r, clusters));
  });
  if (rival !== undefined && !isSure(match.lower, match.higher)) return [{ kind: 'ambiguous', rival }];
  const root = sets.join(a, b);
  constraints.joined(root, a, b);
  schemes.forEach((scheme) => scheme.joined(root, a, b));
  members.joined(root, a, b);
  return [];
}

/** Of two records that no edge joins: less than any match. */
const UNWEIGHED = -Infinity;

function refusalsBetween(
  a: number,
  b: number,
  { constraints, covered, vetoed, schemes }: GrowingClusters,
): PlacedRefusal[] {
  const against = constraints
    .between(a, b)
    .filter((refusal) => refusal.kind !== 'conflict' || !covered(refusal.left, refusal.right, a, b));
  const pair = against.some(({ kind }) => kind === 'conflict')
    ? undefined
    : vetoed.between(a, b, (left, right) => covered(left, right, a, b));
  if (pair !== undefined) against.push({ kind: 'conflict', ...pair, weight: UNWEIGHED });
  for (const scheme of schemes) {
    if (scheme.clustersContradict(a, b)) against.push({ kind: 'exclusive', scheme: scheme.scheme.scheme });
  }
  return against;
}
