import {
  type AbsentRecord,
  clusterComponent,
  type Clustering,
  type CompiledMatchModel,
  componentsOf,
  mustLinksOf,
  type RefusedJoin,
  type UnmetDecision,
} from '@sogoc/matching';
import type { EdgeRow, StandingDecision } from '@sogoc/persistence';

import { findClusterDoubts } from '../resolution/find-cluster-doubts';
import {
  clusterDecisionsOf,
  decisionsByRecord,
  keptMustLinks,
  type StandingClusterDecision,
} from '../resolution/standing-decisions';
import { boundaryEdges } from './boundary-edges';
import { groupBy } from './group-by';
import type { DerivedRecord, WholePartition } from './recomputation-types';

export interface PartitionSubject {
  /** All records, live or not. */
  readonly records: readonly DerivedRecord[];
  readonly edges: readonly EdgeRow[];
  readonly decisions: readonly StandingDecision[];
}

/** Parts all live records of an entity into clusters, every component of match edges and must-links by itself. */
export function derivePartition(subject: PartitionSubject, model: CompiledMatchModel): WholePartition {
  const decisions = clusterDecisionsOf(subject.decisions);
  const known = new Map(subject.records.map((record) => [record.recordNo, placedRecord(record)]));
  const matches = subject.edges.filter((edge) => edge.class === 'match');
  const all = [...known.values()];
  const clusterOne = componentClustering(known, subject.edges, decisions, model);
  const clusters: (readonly number[])[] = [];
  const refused: RefusedJoin[] = [];
  const unmet = new Map<number, UnmetDecision>();
  for (const component of componentsOf(all, matches, mustLinksOf(decisions, all))) {
    const clustering = clusterOne(component);
    for (const members of clustering.clusters) clusters.push(members);
    for (const join of clustering.refused) refused.push(join);
    // A decision that names records of several components may be found impossible in each.
    for (const decision of clustering.unmetDecisions) unmet.set(decision.order, decision);
  }
  const notKept = [...unmet.values()].sort((left, right) => left.order - right.order);
  return {
    clusters,
    boundary: boundaryEdges(clusters, subject.edges, refused),
    unmet: notKept,
    doubts: findClusterDoubts({
      clusters,
      edges: subject.edges,
      decided: keptMustLinks(decisions, all, notKept),
      limits: model.clusterLimits,
    }),
  };
}

type PlacedRecord = AbsentRecord & { readonly features: DerivedRecord['features'] };

function placedRecord({ recordNo, source, recordKey, features }: DerivedRecord): PlacedRecord {
  return { no: recordNo, identity: { source, recordKey }, live: features !== null, features };
}

function componentClustering(
  known: ReadonlyMap<number, PlacedRecord>,
  edges: readonly EdgeRow[],
  decisions: readonly StandingClusterDecision[],
  { exclusive, vetoes }: CompiledMatchModel,
): (component: readonly number[]) => Clustering {
  const edgesByLeft = groupBy(edges, ({ left }) => left);
  const decisionsNaming = decisionsByRecord(decisions);
  return (component) => {
    const live = component.flatMap((no) => {
      const record = known.get(no);
      return record?.live ? [{ no, identity: record.identity, features: record.features ?? {} }] : [];
    });
    const named = decisionsNaming(component);
    if (named.length === 0 && live.length < 2)
      return { clusters: live.map(({ no }) => [no]), refused: [], unmetDecisions: [] };
    const members = new Set(live.map(({ no }) => no));
    const others = new Set(named.flatMap(({ left, right }) => [...left, ...right]).filter((no) => !members.has(no)));
    return clusterComponent({
      records: live,
      edges: live.flatMap(({ no }) => edgesByLeft.get(no) ?? []),
      decisions: named,
      exclusive,
      vetoes,
      otherRecords: [...others].flatMap((no) => known.get(no) ?? []),
    });
  };
}
