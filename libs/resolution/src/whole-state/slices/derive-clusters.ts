import {
  type BoundaryEdge,
  composeGolden,
  compositionFindings,
  type GoldenComposition,
  type MemberRecord,
  type TaskFinding,
} from '@sogoc/golden';
import { compareIdentity, groupBy } from '@sogoc/kernel';
import type { UnmetDecision } from '@sogoc/matching';

import type { KeyedEdge } from '../../edges/keyed-edge';
import { partitionComponents } from '../../partition/partition-components';
import type { StandingDecision } from '../../partition/standing-decisions';
import type { ResolutionPolicy } from '../../policy/resolution-policy';
import { isLive, matchRecordOf } from '../../versions/resolved-record';
import { deriveDecisionDoubts } from '../derive-decision-doubts';
import type { PlacedPin } from '../whole-state-types';
import type { KeyedRecord } from './kept-records';

/** Whole components, with all that decisions name together. */
export interface ComponentsSubject {
  /** In any order; those that are not live among them. */
  readonly records: readonly KeyedRecord[];
  /** Of live records, by record number. */
  readonly members: ReadonlyMap<number, MemberRecord>;
  /** Those whose `left` is one of the records. */
  readonly edges: readonly KeyedEdge[];
  readonly decisions: readonly StandingDecision[];
  readonly pins: readonly PlacedPin[];
}

export interface ComposedCluster {
  /** Record numbers, ascending. */
  readonly members: readonly number[];
  readonly golden: GoldenComposition;
  readonly pins: readonly PlacedPin[];
}

export interface DerivedComponents {
  /** In the order of their lowest record numbers. */
  readonly clusters: readonly ComposedCluster[];
  /** Without the numbers that both ends state. */
  readonly boundary: readonly BoundaryEdge[];
  readonly findings: readonly TaskFinding[];
  readonly unmet: readonly UnmetDecision[];
}

/** The clusters of some components and what they say. */
export function deriveComponents(
  { records, members, edges, decisions, pins }: ComponentsSubject,
  { entity: { model }, survivorship }: ResolutionPolicy,
): DerivedComponents {
  const ordered = [...records].sort(compareIdentity);
  const live = ordered.filter(isLive);
  const inOrder = edgesInOrder(edges, live);
  const partition = partitionComponents({
    records: live.map(matchRecordOf),
    tombstones: ordered
      .filter((record) => !isLive(record))
      .map(({ recordNumber, source, recordKey }) => ({ recordNumber, identity: { source, recordKey } })),
    edges: inOrder,
    decisions,
    model,
  });
  const pinsAt = groupBy(pins, ({ anchorNumber }) => anchorNumber);
  const clusters = partition.clusters
    .map((recordNumbers) => [...recordNumbers].sort(ascending))
    .sort(([left = 0], [right = 0]) => left - right)
    .map((recordNumbers): ComposedCluster & { readonly own: readonly MemberRecord[] } => {
      const own = recordNumbers.flatMap((recordNumber) => members.get(recordNumber) ?? []);
      const acting = pinsAt.size === 0 ? [] : recordNumbers.flatMap((recordNumber) => pinsAt.get(recordNumber) ?? []);
      return { members: recordNumbers, own, golden: composeGolden(own, survivorship, acting), pins: acting };
    });
  const doubts = deriveDecisionDoubts({
    decisions,
    unmet: partition.unmet,
    edges: inOrder,
    live: live.map(({ recordNumber }) => recordNumber),
  });
  return {
    clusters: clusters.map(({ own: _own, ...cluster }) => cluster),
    boundary: partition.boundary,
    findings: [
      ...doubts,
      ...partition.doubts,
      ...clusters.flatMap(({ own, golden }) => compositionFindings(own, golden)),
    ],
    unmet: partition.unmet,
  };
}

/** By the places of their ends, as one that holds all records would have them. */
function edgesInOrder(edges: readonly KeyedEdge[], live: readonly KeyedRecord[]): KeyedEdge[] {
  const placeOf = new Map(live.map(({ recordNumber }, place) => [recordNumber, place]));
  const place = (recordNumber: number): number => placeOf.get(recordNumber) ?? live.length;
  return [...edges].sort((one, other) => place(one.left) - place(other.left) || place(one.right) - place(other.right));
}

const ascending = (left: number, right: number): number => left - right;
