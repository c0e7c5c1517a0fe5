import { DisjointSets, compareIdentity } from '@sogoc/kernel';

import { applyMustLinks } from './must-links-and-contradictions';
import type { Clustering, ClusteringInput, ClusterRecord, JoinRefusal } from './clustering-input';
import { conflictCover } from './constraints/conflict-cover';
import { RivalMatches } from './constraints/rival-matches';
import { JoinConstraints } from './constraints/join-constraints';
import { SchemeSides } from './constraints/scheme-sides';
import { VetoedMembers } from './constraints/vetoes-between-clusters';
import { Witnesses } from './constraints/witnesses';
import { ClusterMembers } from './constraints/cluster-members';
import { heaviestFirst } from './joining/heaviest-match-first';
import { type GrowingClusters, joinInOnePass } from './joining/one-pass-without-second-try';
import { unopposedClusters } from './unopposed-clusters';
import { marginBetween, sureMatches } from './constraints/margin-between-rivals';
import type { PlacedRefusal } from './constraints/placed-refusal';

/**
 * Parts the records of one component into clusters. A pure function of its input's content, whatever the order of the lists:
 * cannot-links first, then must-links in decision order (one that contradicts is left out and reported), then one pass over the
 * match edges by weight descending, lower identity, higher identity. Two clusters join only when no decision, no conflict edge
 * without a must-link over it and no exclusive scheme forbids it, and when the edge has no rival.
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
  const clusters: GrowingClusters = {
    sets,
    schemes,
    members,
    vetoed: new VetoedMembers(vetoes, features, members),
    constraints: constraintsOf(input, records, places, sets),
    covered: conflictCover(
      records,
      input,
      applied,
      sets,
      schemes,
      witness && new Witnesses(witness, vetoes, features, members),
    ),
  };
  const refused = joinInOnePass(matches, clusters, {
    rivals: input.ambiguity === undefined ? undefined : new RivalMatches(matches),
    marginOf: marginBetween(input, features),
    isSure: sureMatches(input, features),
  }).map(({ match: { lower, higher, weight }, by }) => ({
    left: noAt(records, lower),
    right: noAt(records, higher),
    weight,
    by: by.map((each) => told(each, records)),
  }));
  const together = (left: number, right: number): boolean =>
    sets.together(places.get(left) ?? 0, places.get(right) ?? 0);
  return {
    clusters: sets.sets().map((members) => members.map((place) => noAt(records, place))),
    // Another edge may have brought the ends together after all, when the clusters had grown.
    refused: refused.filter(({ left, right }) => !together(left, right)),
    unmetDecisions: unmet,
  };
}

function joinMustLink(
  l: number | undefined,
  r: number | undefined,
  { sets, schemes }: Pick<GrowingClusters, 'sets' | 'schemes'>,
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

function told(refusal: PlacedRefusal, records: readonly ClusterRecord[]): JoinRefusal {
  if (refusal.kind === 'ambiguous') return { kind: 'ambiguous', rival: noAt(records, refusal.rival) };
  if (refusal.kind !== 'conflict') return refusal;
  return { kind: 'conflict', left: noAt(records, refusal.left), right: noAt(records, refusal.right) };
}

function noAt(records: readonly ClusterRecord[], place: number): number {
  return (records[place] as ClusterRecord).recordNumber;
}
