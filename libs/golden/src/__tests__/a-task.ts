import type { BoundaryEdge, StoredTask, TaskCluster, TaskDraft } from '../review-tasks/review-task-types';

/** `aCluster('G1', 'tax/1', 'civil/2')`: source and record number; record keys sort as the numbers do. */
export function aCluster(goldenId: string, ...records: readonly string[]): TaskCluster {
  return {
    goldenId,
    members: records.map((record) => {
      const [source = '', recordNumber = ''] = record.split('/');
      return { recordNumber: Number(recordNumber), identity: { source, recordKey: recordNumber.padStart(4, '0') } };
    }),
  };
}

export function anEdge(
  left: number,
  right: number,
  weight: number,
  edgeClass: BoundaryEdge['class'] = 'review',
  more: Partial<BoundaryEdge> = {},
): BoundaryEdge {
  return { left, right, weight, class: edgeClass, ...more };
}

/** A draft as it is kept. */
export function stored({ held: _, ...draft }: TaskDraft, id = 'T1', state: StoredTask['state'] = 'open'): StoredTask {
  return { ...draft, id, state };
}
