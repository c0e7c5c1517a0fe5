import { compareIdentity } from '@sogoc/kernel';

import { applyMustLinks } from './must-links-and-contradictions';
import type { Clustering, ClusteringInput, ClusterRecord, JoinRefusal, RefusedJoin } from './clustering-input';
import { conflictCover, type ConflictCover } from './constraints/conflict-cover';
import { DisjointSets } from './disjoint-sets';
import { RivalMatches, type PlacedMatch } from './constraints/rival-matches';
import { JoinConstraints } from './constraints/join-constraints';
import { SchemeSides } from './constraints/scheme-sides';
import { VetoedMembers } from './constraints/vetoes-between-clusters';
import { Witnesses } from './constraints/witnesses';
import { ClusterMembers } from './constraints/cluster-members';
import { heaviestFirst } from './heaviest-match-first';
import { unopposedClusters } from './unopposed-clusters';
import { marginBetween, type Rivalry, sureMatches } from './constraints/margin-between-rivals';
import type { PlacedRefusal } from './constraints/placed-refusal';

/**
 * Parts the records of one component into clusters. A pure function of its input's content, whatever the order of the lists:
 * cannot-links first, then must-links in decision order (one that contradicts is left out and reported), then one pass over the
 * match edges by weight descending, lower identity, higher identity. Two clusters join only when no decision, no conflict edge
 * without a must-link over it and no exclusive scheme forbids it, and when the edge has no rival; a refused edge is not tried again.
 */
export function clusterComponent(input: ClusteringInput): Clustering {
  const records = [...input.records].sort((left, right) => compareIdentity(left.identity, right.identity));
  const unopposed = unopposedClusters(records, input);
  if (unopposed !== undefined) return { clusters: unopposed, refused: [], unmetDecisions: [] };
  const places = new Map(records.map(({ recordNumber }, place) => [recordNumber, place]));
  const { applied, unmet } = applyMustLinks(records, input.decisions, input.otherRecords ?? []);
  const features = records.map((record) => record.features);
  const schemes = input.exclusive.map((scheme) => new SchemeSides(scheme, features));
  const matches = heaviestFirst(input.edges, 'match', places);
  for (const scheme of schemes) matches.forEach(({ lower, higher }) => scheme.hearMatch(lower, higher));
  const sets = new DisjointSets(records.length);
  for (const { left, right } of applied) joinMustLink(places.get(left), places.get(right), { sets, schemes });
  for (const closure of applied.length > 0 ? sets.sets() : []) {
    if (closure.length > 1) schemes.forEach((scheme) => scheme.countAsOne(closure[0] as number));
  }
  const { vetoes = [], witness } = input;
  const members = new ClusterMembers(sets);
  const state: ClusterState = { sets, schemes, members, vetoed: new VetoedMembers(vetoes, features, members) };
  const constraints = constraintsOf(input, records, places, state.sets);
  const witnesses = witness && new Witnesses(witness, vetoes, features, members);
  const covered = conflictCover(records, input, applied, state.sets, schemes, witnesses);
  const rivals = input.ambiguity === undefined ? undefined : new RivalMatches(matches);
  const marginOf = marginBetween(input, features);
  const isSure = sureMatches(input, features);
  const refused: RefusedJoin[] = [];
  for (const match of matches) {
    const { lower, higher, weight } = match;
    const by = tryMatch(match, state, constraints, covered, { rivals, marginOf, isSure });
    if (by.length > 0)
      refused.push({
        left: noAt(records, lower),
        right: noAt(records, higher),
        weight,
        by: by.map((each) => told(each, records)),
      });
  }
  const together = (left: number, right: number): boolean =>
    state.sets.together(places.get(left) ?? 0, places.get(right) ?? 0);
  return {
    clusters: state.sets.sets().map((members) => members.map((place) => noAt(records, place))),
    // Another edge may have brought the ends together after all, when the clusters had grown.
    refused: refused.filter(({ left, right }) => !together(left, right)),
    unmetDecisions: unmet,
  };
}

interface ClusterState {
  readonly sets: DisjointSets;
  readonly schemes: readonly SchemeSides[];
  readonly members: ClusterMembers;
  readonly vetoed: VetoedMembers;
}

/** Of two records that no edge joins: less than any match. */
const UNWEIGHED = -Infinity;

function joinMustLink(
  l: number | undefined,
  r: number | undefined,
  { sets, schemes }: Pick<ClusterState, 'sets' | 'schemes'>,
): void {
  if (l === undefined || r === undefined || sets.together(l, r)) return;
  const [a, b] = [sets.rootOf(l), sets.rootOf(r)];
  const root = sets.join(a, b);
  schemes.forEach((scheme) => scheme.joined(root, a, b));
}

function constraintsOf(
  input: ClusteringInput,
  records: readonly ClusterRecord[],
  places: ReadonlyMap<number, number>,
  sets: DisjointSets,
): JoinConstraints<PlacedRefusal> {
  const constraints = new JoinConstraints<PlacedRefusal>();
  const rootsOf = (recordNumbers: readonly number[]): number[] =>
    recordNumbers.flatMap((recordNumber) =>
      places.has(recordNumber) ? sets.rootOf(places.get(recordNumber) as number) : [],
    );
  const different = input.decisions.filter(({ kind }) => kind === 'different').sort((a, b) => a.order - b.order);
  for (const { order, left, right } of different) {
    constraints.add({ kind: 'decision', order }, rootsOf(left), rootsOf(right));
  }
  for (const { lower, higher, weight } of heaviestFirst(input.edges, 'conflict', places)) {
    constraints.add(
      { kind: 'conflict', left: lower, right: higher, weight },
      [sets.rootOf(lower)],
      [sets.rootOf(higher)],
    );
  }
  return constraints;
}

/** Joins the clusters of a match's ends unless something is against it; returns what is. */
function tryMatch(
  match: PlacedMatch,
  state: ClusterState,
  constraints: JoinConstraints<PlacedRefusal>,
  covered: ConflictCover,
  { rivals, marginOf, isSure }: Rivalry,
): PlacedRefusal[] {
  const { sets, schemes, members } = state;
  const [a, b] = [sets.rootOf(match.lower), sets.rootOf(match.higher)];
  if (a === b) return [];
  const against = refusalsBetween(a, b, state, constraints, covered);
  if (against.length > 0) return against;
  const rival = rivals?.rivalOf(match, (left, right) => {
    const [l, r] = [sets.rootOf(left), sets.rootOf(right)];
    // Two that are surely one, but for a number that one of them states wrongly, leave no choice between them.
    if (l === r || isSure(left, right)) return undefined;
    return marginOf(refusalsBetween(l, r, state, constraints, covered));
  });
  if (rival !== undefined && !isSure(match.lower, match.higher)) return [{ kind: 'ambiguous', rival }];
  const root = sets.join(a, b);
  constraints.joined(root, a, b);
  schemes.forEach((scheme) => scheme.joined(root, a, b));
  members.joined(root, a, b);
  return [];
}

function refusalsBetween(
  a: number,
  b: number,
  { schemes, vetoed }: ClusterState,
  constraints: JoinConstraints<PlacedRefusal>,
  covered: ConflictCover,
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

function told(refusal: PlacedRefusal, records: readonly ClusterRecord[]): JoinRefusal {
  if (refusal.kind === 'ambiguous') return { kind: 'ambiguous', rival: noAt(records, refusal.rival) };
  if (refusal.kind !== 'conflict') return refusal;
  return { kind: 'conflict', left: noAt(records, refusal.left), right: noAt(records, refusal.right) };
}

function noAt(records: readonly ClusterRecord[], place: number): number {
  return (records[place] as ClusterRecord).recordNumber;
}
