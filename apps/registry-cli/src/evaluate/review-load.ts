import { deriveTasks, type TaskDraft } from '@sogoc/golden';
import { isSettledVeto } from '@sogoc/kernel';
import { clusterPlaces, type CompiledMatchModel } from '@sogoc/matching';
import type { KeyedEdge, Partition } from '@sogoc/resolution';

import type { Truth } from '../data-set/read-truth';
import type { ReviewLoad } from './evaluation';
import {
  byNumber,
  type PartedRecords,
  partRecords,
  type RecordOf,
  type ReviewedRecords,
  vetoesBetween,
} from './scoring/part-records';

interface JudgedTask {
  readonly kind: string;
  readonly isMatch: boolean | undefined;
}

/**
 * The review tasks that the records leave, derived as the registry derives them: one for a pair of clusters however many edges lie between
 * them, one for a number however many clusters state it, none where a conflict is settled, and those about the shape of a cluster and
 * about numbers that contradict each other inside it. A task is a match when two of its clusters, or the records of one that it names, stand
 * for one thing.
 */
export function reviewLoad(
  reviewed: ReviewedRecords,
  truth: Truth | undefined,
  { edges, partition }: PartedRecords = partRecords(reviewed),
): ReviewLoad {
  const { records, model } = reviewed;
  const recordOf = byNumber(records);
  const members = partition.clusters;
  const drafts = deriveTasks({
    clusters: clustersInQuestion(partition).map((index) => ({
      goldenId: String(index),
      members: (members[index] ?? []).flatMap((recordNumber) => recordOf(recordNumber) ?? []),
    })),
    edges: partition.boundary,
    findings: partition.doubts,
  });
  const settled = settledPairs(partition, edges, truth);
  return {
    ...summary(
      drafts.map((draft) => ({ kind: kindOf(draft, recordOf, model), isMatch: isMatch(draft, members, truth) })),
      records.length,
      truth !== undefined,
    ),
    settled: { pairs: settled.length, ...shareOf(settled, truth !== undefined) },
  };
}

/** Places of the clusters that anything is asked about. */
function clustersInQuestion({ clusters, boundary, doubts }: Partition): number[] {
  const clusterOf = clusterPlaces(clusters);
  const named = [
    ...boundary.flatMap(({ left, right }) => [left, right]),
    ...doubts.flatMap(({ recordNumbers }) => recordNumbers),
  ];
  return [...new Set(named.flatMap((recordNumber) => clusterOf.get(recordNumber) ?? []))];
}

/** What forbids the join, `review` for a weight in between, `held apart` for a match that other evidence keeps apart, else the kind of task. */
function kindOf(
  { kind, qualifier, reasons, recordNumbers }: TaskDraft,
  recordOf: RecordOf,
  model: CompiledMatchModel,
): string {
  if (kind === 'identifier-collision') return vetoesBetween(recordNumbers, recordOf, model).join(' + ');
  if (kind === 'possible-match' || kind === 'possible-duplicate')
    return reasons.some((reason) => reason.startsWith('refused-by-')) ? 'held apart' : 'review';
  return qualifier === undefined ? kind : `${kind}:${qualifier}`;
}

function isMatch(
  { goldenIds, recordNumbers }: TaskDraft,
  members: Partition['clusters'],
  truth: Truth | undefined,
): boolean | undefined {
  if (truth === undefined) return undefined;
  if (goldenIds.length < 2) return new Set(recordNumbers.map((recordNumber) => truth.get(recordNumber))).size === 1;
  const things = goldenIds.map(
    (id) => new Set((members[Number(id)] ?? []).flatMap((recordNumber) => truth.get(recordNumber) ?? [])),
  );
  return things.some((own, place) =>
    things.slice(place + 1).some((other) => [...own].some((thing) => other.has(thing))),
  );
}

/** Pairs of clusters about which nobody is asked, since what keeps two of their records apart leaves no doubt. */
function settledPairs({ clusters }: Partition, edges: readonly KeyedEdge[], truth: Truth | undefined): JudgedTask[] {
  const clusterOf = clusterPlaces(clusters);
  const pairs = new Map<string, JudgedTask>();
  for (const { left, right, vetoes } of edges) {
    if (!vetoes.some(isSettledVeto)) continue;
    const ends = [clusterOf.get(left) ?? -1, clusterOf.get(right) ?? -1].sort((a, b) => a - b);
    if (ends[0] === ends[1]) continue;
    const key = ends.join('-');
    const found = truth === undefined ? undefined : truth.get(left) === truth.get(right);
    pairs.set(key, { kind: 'settled', isMatch: pairs.get(key)?.isMatch === true || found });
  }
  return [...pairs.values()];
}

function summary(tasks: readonly JudgedTask[], records: number, judged: boolean): Omit<ReviewLoad, 'settled'> {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))].map((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    return { kind, tasks: own.length, ...shareOf(own, judged) };
  });
  return {
    tasks: tasks.length,
    perThousand: records === 0 ? 0 : (1000 * tasks.length) / records,
    ...shareOf(tasks, judged),
    kinds: kinds.sort((left, right) => right.tasks - left.tasks || (left.kind < right.kind ? -1 : 1)),
  };
}

function shareOf(tasks: readonly JudgedTask[], judged: boolean): { shareMatches?: number } {
  const known = tasks.filter((task) => task.isMatch !== undefined);
  return judged && known.length > 0 ? { shareMatches: known.filter((task) => task.isMatch).length / known.length } : {};
}
