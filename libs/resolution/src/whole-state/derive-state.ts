import {
  composeGolden,
  compositionFindings,
  deriveTasks,
  type GoldenComposition,
  type TaskCluster,
  type TaskDraft,
} from '@sogoc/golden';
import { compareIdentity, groupBy } from '@sogoc/kernel';

import { crowdedNumbers, findCrowdedIdentifiers } from '../candidates/oversized-blocks';
import { numberReader } from '../candidates/number-questions';
import { type Partition, partitionComponents } from '../partition/partition-components';
import type { ResolutionPolicy } from '../policy/resolution-policy';
import { statementRows } from '../relations/statement-rows';
import { isLive, matchRecordOf, memberOf } from '../versions/resolved-record';
import { deriveBlocks } from './derive-blocks';
import { deriveDecisionDoubts } from './derive-decision-doubts';
import { deriveEdges } from './derive-edges';
import type {
  DerivedCluster,
  DerivedRecord,
  DerivedState,
  DerivedTask,
  PlacedPin,
  StewardDecisions,
} from './whole-state-types';

export interface DerivationSubject extends StewardDecisions {
  readonly records: readonly DerivedRecord[];
}

/** The whole state of one entity from its standardised records, all at once: nothing is carried over from any state before. */
export function deriveState({ records, decisions, pins }: DerivationSubject, policy: ResolutionPolicy): DerivedState {
  const { declaration, model } = policy.entity;
  const ordered = [...records].sort(compareIdentity);
  const live = ordered.filter(isLive);
  const blocks = deriveBlocks(live, policy.cappedBlockSize, declaration);
  const numbersOf = numberReader(declaration);
  const edges = deriveEdges(live, blocks.capped, model, numbersOf);
  const partition = partitionComponents({
    records: live.map(matchRecordOf),
    tombstones: ordered.filter((record) => !isLive(record)).map(memberOf),
    edges,
    decisions,
    model,
    numbersOf,
  });
  const drafted = composeClusters(live, partition, pins, policy);
  const doubts = deriveDecisionDoubts({
    decisions,
    unmet: partition.unmet,
    edges,
    live: live.map(({ recordNumber }) => recordNumber),
  });
  const tasks = deriveTasks({
    clusters: drafted.map(({ cluster }) => cluster),
    edges: partition.boundary,
    findings: [
      ...doubts,
      ...partition.doubts,
      ...findCrowdedIdentifiers(blocks.oversized),
      ...drafted.flatMap(({ cluster, golden }) => compositionFindings(cluster.members, golden)),
    ],
    separations: decisions.filter(({ kind }) => kind === 'different'),
    holds: new Set(decisions.flatMap(({ fingerprints }) => fingerprints)),
    crowdedNumbers: crowdedNumbers(blocks.oversized),
  });
  const clusters = finishClusters(drafted, tasks);
  return {
    policyHash: policy.hash,
    records: new Map(ordered.map((record) => [record.recordNumber, record])),
    edges,
    oversizedBlocks: blocks.oversized,
    clusters,
    clusterOf: new Map(
      clusters.flatMap((cluster) => cluster.members.map((recordNumber) => [recordNumber, cluster] as const)),
    ),
    tasks: tasks.map(asDerivedTask),
    statements: live.flatMap((record) => statementRows(declaration, record.recordNumber, record)),
    unmet: partition.unmet,
  };
}

/** A cluster as tasks know it, with the golden record that it makes. */
interface DraftedCluster {
  readonly cluster: TaskCluster;
  readonly golden: GoldenComposition;
  readonly pins: readonly PlacedPin[];
}

function composeClusters(
  live: readonly DerivedRecord[],
  { clusters }: Partition,
  pins: readonly PlacedPin[],
  { survivorship }: ResolutionPolicy,
): DraftedCluster[] {
  const members = new Map(live.map((record) => [record.recordNumber, memberOf(record)]));
  const pinsAt = groupBy(pins, ({ anchorNumber }) => anchorNumber);
  return clusters
    .map((recordNumbers) => [...recordNumbers].sort(ascending))
    .sort(([left = 0], [right = 0]) => left - right)
    .map((recordNumbers) => {
      const own = recordNumbers.flatMap((recordNumber) => members.get(recordNumber) ?? []);
      const acting = pinsAt.size === 0 ? [] : recordNumbers.flatMap((recordNumber) => pinsAt.get(recordNumber) ?? []);
      const cluster = { goldenId: String(recordNumbers[0]), members: own };
      return { cluster, golden: composeGolden(own, survivorship, acting), pins: acting };
    });
}

function finishClusters(drafted: readonly DraftedCluster[], tasks: readonly TaskDraft[]): DerivedCluster[] {
  const reviewed = new Set(tasks.filter(({ held }) => !held).flatMap(({ goldenIds }) => goldenIds));
  return drafted.map(({ cluster: { goldenId: name, members }, golden, pins }) => {
    return {
      name,
      members: members.map(({ recordNumber }) => recordNumber),
      golden,
      pins,
      underReview: reviewed.has(name),
    };
  });
}

function asDerivedTask({ goldenIds, ...task }: TaskDraft): DerivedTask {
  return { ...task, clusterNames: goldenIds };
}

const ascending = (left: number, right: number): number => left - right;
