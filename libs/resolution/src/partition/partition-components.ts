import type { BoundaryEdge, TaskFinding } from '@sogoc/golden';
import type { RecordIdentity } from '@sogoc/kernel';
import {
  clusterPlaces,
  clusterComponent,
  type Clustering,
  type CompiledMatchModel,
  componentsOf,
  type Features,
  type MatchRecord,
  mustLinksOf,
  PlacesByNumber,
  type RefusedJoin,
  type UnmetDecision,
} from '@sogoc/matching';

import type { KeyedEdge } from '../edges/keyed-edge';
import { inBoth, type NumbersOf } from '../candidates/number-questions';
import { findClusterDoubts } from './find-cluster-doubts';
import { findOpenQuestions } from './find-open-questions';
import { findTwoNumbers } from './find-two-numbers';
import { settledBetweenClusters } from './settled-between-clusters';
import {
  clusterDecisionsOf,
  decisionsByRecord,
  keptMustLinks,
  type StandingClusterDecision,
  type StandingDecision,
} from './standing-decisions';

/** A record in scope that is not live: no cluster holds it, but what was decided about it still binds. */
export interface Tombstone {
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
}

export interface PartitionInput {
  /** Live records. */
  readonly records: readonly MatchRecord[];
  readonly tombstones: readonly Tombstone[];
  readonly edges: readonly KeyedEdge[];
  /** Decisions in force that name one of the records or tombstones. */
  readonly decisions: readonly StandingDecision[];
  readonly model: CompiledMatchModel;
  /** Left out: nobody states a number. */
  readonly numbersOf?: NumbersOf;
}

export interface Partition {
  /** Record numbers of each cluster. */
  readonly clusters: readonly (readonly number[])[];
  /** What stands between two clusters, or between a cluster here and one out of scope. */
  readonly boundary: readonly BoundaryEdge[];
  /** Decisions that could not be kept, in decision order. */
  readonly unmet: readonly UnmetDecision[];
  /** Clusters of a shape that a steward should look at. */
  readonly doubts: readonly TaskFinding[];
}

const EXCLUSIVE_VETO = 'exclusive:';

/** Parts live records into clusters, one component of match edges and must-links at a time, and lists what keeps clusters apart. */
export function partitionComponents(input: PartitionInput): Partition {
  const { records, tombstones, edges } = input;
  const decisions = clusterDecisionsOf(input.decisions);
  const all = [...records, ...tombstones.map((tombstone) => ({ ...tombstone, live: false }))];
  const matches = edges.filter((edge) => edge.class === 'match');
  const components = componentsOf(all, matches, mustLinksOf(decisions, all));
  const clusterOne = componentClustering({ ...input, decisions });
  const evidenceOf = evidenceByPair(matches);
  const featuresOf = featuresByNumber(records);
  const clusters: (readonly number[])[] = [];
  const refused: BoundaryEdge[] = [];
  const unmet = new Map<number, UnmetDecision>();
  for (const component of components) {
    const clustering = clusterOne(component);
    for (const members of clustering.clusters) clusters.push(members);
    refused.push(
      ...clustering.refused.map((join) =>
        refusedEdge(join, evidenceOf(join), settledBetweenClusters(join, input.model, featuresOf)),
      ),
    );
    for (const decision of clustering.unmetDecisions) unmet.set(decision.order, decision);
  }
  const notKept = [...unmet.values()].sort((left, right) => left.order - right.order);
  const decided = keptMustLinks(decisions, all, notKept);
  return {
    clusters,
    boundary: [...refused, ...edgesBetween(clusters, edges, input.model.thresholds.review)].map(withNumbers(input)),
    unmet: notKept,
    doubts: [
      ...findClusterDoubts({ clusters, edges, decided, limits: input.model.clusterLimits }),
      ...findTwoNumbers({ clusters, records, exclusive: input.model.exclusive, decided }),
      ...findOpenQuestions({ clusters, records, model: input.model, decided }),
    ],
  };
}

/** Nobody asks most components, so the map is made when somebody first does. */
function featuresByNumber(records: PartitionInput['records']): (recordNumber: number) => Features | undefined {
  let known: ReadonlyMap<number, Features> | undefined;
  return (recordNumber) => {
    known ??= new Map(records.map((record) => [record.recordNumber, record.features]));
    return known.get(recordNumber);
  };
}

/** Adds the numbers that both records state. A record out of scope states none of those that one in scope does: see `asksOverNumber`. */
function withNumbers({
  records,
  numbersOf,
}: Pick<PartitionInput, 'records' | 'numbersOf'>): (edge: BoundaryEdge) => BoundaryEdge {
  if (numbersOf === undefined) return (edge) => edge;
  const featuresOf = featuresByNumber(records);
  // A number that many state is read once of each, not once for each of their pairs.
  const known = new Map<number, readonly string[]>();
  const stated = (recordNumber: number): readonly string[] => {
    const found = known.get(recordNumber) ?? numbersOf(featuresOf(recordNumber) ?? {});
    known.set(recordNumber, found);
    return found;
  };
  return (edge) => {
    const numbers = inBoth(stated(edge.left), stated(edge.right));
    return numbers.length === 0 ? edge : { ...edge, numbers };
  };
}

/** Clusters components by their record numbers, tombstones among them. */
function componentClustering({
  records,
  tombstones,
  edges,
  decisions,
  model,
}: PartitionInput & { decisions: readonly StandingClusterDecision[] }): (component: readonly number[]) => Clustering {
  const places = PlacesByNumber.of(records);
  const recordAt = (recordNumber: number): MatchRecord | undefined => records[places.get(recordNumber) ?? -1];
  const tombstoneByNumber = new Map(tombstones.map((tombstone) => [tombstone.recordNumber, tombstone]));
  const edgesFrom = edgesByLeft(edges, places, records.length);
  const decisionsOf = decisionsByRecord(decisions);
  return (component) => {
    const live = component.flatMap((recordNumber) => recordAt(recordNumber) ?? []);
    const named = decisionsOf(component);
    if (named.length === 0 && live.length < 2) {
      return { clusters: live.map(({ recordNumber }) => [recordNumber]), refused: NONE, unmetDecisions: NONE };
    }
    return clusterComponent({
      records: live,
      edges: component.flatMap((recordNumber) => edgesFrom(recordNumber)),
      decisions: named,
      exclusive: model.exclusive,
      vetoes: model.vetoes,
      ...(model.ambiguity !== undefined && { ambiguity: model.ambiguity }),
      ...(model.witness !== undefined && { witness: model.witness }),
      otherRecords: namedElsewhere(named, live).flatMap((recordNumber) => {
        const record = recordAt(recordNumber);
        const known = record ?? tombstoneByNumber.get(recordNumber);
        return known ? [{ recordNumber, identity: known.identity, live: record !== undefined }] : [];
      }),
    });
  };
}

const NONE: readonly never[] = [];

/** The edges of a live record whose left end it is, in their order (counting sort). */
function edgesByLeft(
  edges: readonly KeyedEdge[],
  places: PlacesByNumber,
  records: number,
): (recordNumber: number) => readonly KeyedEdge[] {
  const starts = new Uint32Array(records + 1);
  const placed = edges.filter(({ left }) => {
    const place = places.get(left);
    if (place !== undefined) starts[place + 1] = (starts[place + 1] as number) + 1;
    return place !== undefined;
  });
  for (let place = 0; place < records; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const next = starts.slice();
  const sorted = new Array<KeyedEdge>(placed.length);
  for (const edge of placed) {
    const place = places.get(edge.left) as number;
    sorted[next[place] as number] = edge;
    next[place] = (next[place] as number) + 1;
  }
  return (recordNumber) => {
    const place = places.get(recordNumber);
    if (place === undefined || starts[place] === starts[place + 1]) return NONE;
    return sorted.slice(starts[place], starts[place + 1]);
  };
}

/** Records of other components that decisions name. */
function namedElsewhere(named: readonly StandingClusterDecision[], live: readonly MatchRecord[]): readonly number[] {
  if (named.length === 0) return NONE;
  const members = new Set(live.map(({ recordNumber }) => recordNumber));
  const all = named.flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set(all.filter((recordNumber) => !members.has(recordNumber)))];
}

function refusedEdge(
  { left, right, weight, by }: RefusedJoin,
  evidence: KeyedEdge['evidence'],
  settled: readonly string[],
): BoundaryEdge {
  const scheme = by.find((refusal) => refusal.kind === 'exclusive')?.scheme;
  return {
    left,
    right,
    weight,
    class: 'refused',
    ...(scheme ? { scheme } : {}),
    ...known(evidence),
    reasons: [...new Set(by.map((refusal) => `refused-by-${refusal.kind}`)), ...settled],
  };
}

/** Review and conflict edges whose ends are not in one cluster; a conflict below `review` (1/1000 bit) is no question. */
function edgesBetween(
  clusters: readonly (readonly number[])[],
  edges: readonly KeyedEdge[],
  review: number,
): BoundaryEdge[] {
  const clusterOf = clusterPlaces(clusters);
  const between: BoundaryEdge[] = [];
  for (const { left, right, weight, class: kind, vetoes, evidence } of edges) {
    const cluster = clusterOf.get(left);
    // A conflict of two that agree too little to be asked about keeps them apart, and is no task.
    if (kind === 'match' || (kind === 'conflict' && weight < review)) continue;
    if (cluster !== undefined && cluster === clusterOf.get(right)) continue;
    const scheme = vetoes.find((veto) => veto.startsWith(EXCLUSIVE_VETO))?.slice(EXCLUSIVE_VETO.length);
    between.push({
      left,
      right,
      weight,
      class: kind,
      ...(scheme ? { scheme } : {}),
      ...known(evidence),
      ...(vetoes.length > 0 ? { reasons: vetoes } : {}),
    });
  }
  return between;
}

const known = (evidence: KeyedEdge['evidence']): Pick<BoundaryEdge, 'evidence'> =>
  evidence === undefined || evidence === null ? {} : { evidence: String(evidence) };

function evidenceByPair(
  edges: readonly KeyedEdge[],
): (pair: Pick<KeyedEdge, 'left' | 'right'>) => KeyedEdge['evidence'] {
  const name = ({ left, right }: Pick<KeyedEdge, 'left' | 'right'>): string => `${left}-${right}`;
  // Few joins are refused, and of most inputs none.
  let byPair: ReadonlyMap<string, KeyedEdge['evidence']> | undefined;
  return (pair) => {
    byPair ??= new Map(edges.map((edge) => [name(edge), edge.evidence]));
    return byPair.get(name(pair));
  };
}
