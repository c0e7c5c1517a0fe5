import type { Edge } from '@sogoc/matching';

import { findClusterDoubts } from './find-cluster-doubts';

const link = (left: number, right: number, weight = 9_000): Edge => ({ left, right, weight, class: 'match' });
const limits = { records: 4, steps: 2, link: 5_000 };

describe('clusters that a steward should look at', () => {
  it('are told apart by kind, each with its own edges only', () => {
    const clusters = [
      [1, 2, 3, 4],
      [5, 6, 7, 8, 9],
      [10, 11],
    ];
    const edges = [
      link(1, 2),
      link(2, 3, 4_000),
      link(3, 4),
      link(5, 6),
      link(6, 7),
      link(7, 8),
      link(8, 9),
      link(4, 5, 1),
      link(10, 11, 1),
    ];
    expect(findClusterDoubts({ clusters, edges, decided: [], limits })).toEqual([
      { kind: 'weak-cluster', recordNumbers: [1, 4], weight: 0, reasons: ['long-chain'], evidence: 3 },
      { kind: 'weak-cluster', recordNumbers: [2, 3], weight: 4_000, reasons: ['weak-link'], evidence: 4_000 },
      { kind: 'oversized-cluster', recordNumbers: [5], weight: 0, reasons: ['many-records'], evidence: 1 },
    ]);
  });
});
