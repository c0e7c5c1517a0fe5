import { type BoundaryEdge, deriveTasks, type TaskCluster, type TaskDraft, type TaskFinding } from '@sogoc/golden';
import { settledVeto } from '@sogoc/kernel';

import { crowdedNumbers, findCrowdedIdentifiers, type OversizedBlock } from '../../candidates/oversized-blocks';
import { inBoth, type NumbersOf } from '../../candidates/number-questions';
import type { StewardDecisions } from '../whole-state-types';
import type { KeyedRecord } from './kept-records';

/** What tasks are made of: what stewards may be asked about, and whom it is about. */
export interface TasksSubject extends Pick<StewardDecisions, 'decisions'> {
  /** What stands between clusters and is not settled. */
  readonly open: readonly BoundaryEdge[];
  /** Pairs that are surely two things, as record numbers: each answers the question about its two clusters. */
  readonly settled: Iterable<readonly [left: number, right: number]>;
  readonly findings: readonly TaskFinding[];
  readonly oversized: readonly OversizedBlock[];
  /** Record numbers of the cluster of a record; undefined: it is in none. */
  readonly clusterOf: (
    recordNumber: number,
  ) => { readonly name: string; readonly members: readonly number[] } | undefined;
  readonly record: (recordNumber: number) => KeyedRecord;
  readonly numbersOf: NumbersOf;
}

/** The review tasks of a whole entity. Only clusters that are asked about are in memory. */
export function deriveSliceTasks(subject: TasksSubject): TaskDraft[] {
  const { open, decisions, oversized } = subject;
  const findings = [...subject.findings, ...findCrowdedIdentifiers(oversized)];
  const clusters = clustersAskedAbout(
    [...open.flatMap(({ left, right }) => [left, right]), ...findings.flatMap(({ recordNumbers }) => recordNumbers)],
    subject,
  );
  const known = new Set(clusters.flatMap(({ members }) => members.map(({ recordNumber }) => recordNumber)));
  const answers: BoundaryEdge[] = [];
  for (const [left, right] of subject.settled)
    if (known.has(left) && known.has(right))
      answers.push({ left, right, weight: 0, class: 'conflict', reasons: [settledVeto('')] });
  return deriveTasks({
    clusters,
    edges: [...open.map(withNumbers(subject)), ...answers],
    findings,
    separations: decisions.filter(({ kind }) => kind === 'different'),
    holds: new Set(decisions.flatMap(({ fingerprints }) => fingerprints)),
    crowdedNumbers: crowdedNumbers(oversized),
  });
}

function clustersAskedAbout(
  recordNumbers: readonly number[],
  { clusterOf, record }: Pick<TasksSubject, 'clusterOf' | 'record'>,
): TaskCluster[] {
  const clusters = new Map<string, TaskCluster>();
  for (const recordNumber of new Set(recordNumbers)) {
    const cluster = clusterOf(recordNumber);
    if (cluster === undefined || clusters.has(cluster.name)) continue;
    const members = cluster.members.map((member) => {
      const { source, recordKey } = record(member);
      return { recordNumber: member, identity: { source, recordKey } };
    });
    clusters.set(cluster.name, { goldenId: cluster.name, members });
  }
  return [...clusters.values()];
}

/** Adds the numbers that both records state. */
function withNumbers({
  record,
  numbersOf,
}: Pick<TasksSubject, 'record' | 'numbersOf'>): (edge: BoundaryEdge) => BoundaryEdge {
  const stated = (recordNumber: number): readonly string[] => numbersOf(record(recordNumber).features ?? {});
  return (edge) => {
    const numbers = inBoth(stated(edge.left), stated(edge.right));
    return numbers.length === 0 ? edge : { ...edge, numbers };
  };
}
