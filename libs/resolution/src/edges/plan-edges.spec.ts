import { compileMatchModel, type MatchRecord, standardComparators } from '@sogoc/matching';

import { partitionComponents } from '../partition/partition-components';
import type { KeyedEdge } from './keyed-edge';
import { type EdgePlan, planEdges } from './plan-edges';

const level = (feature: string) => ({
  name: feature,
  feature,
  levels: [
    { name: 'missing', when: 'missing' as const, m: 0.5, u: 0.5 },
    { name: 'equal', when: { comparator: 'exact' }, m: 0.9, u: 0.1 },
    { name: 'else', when: 'else' as const, m: 0.1, u: 0.9 },
  ],
});

/** Plate and owner weigh the same, so that one may agree in place of the other. */
const model = compileMatchModel(
  {
    entity: 'car',
    version: '1',
    priorBits: -1,
    thresholds: { match: 3, review: -3 },
    comparisons: [level('plate'), level('owner')],
    exclusive: [],
    vetoes: [],
  },
  { comparators: standardComparators, predicates: {} },
);

const record = (recordNumber: number, plate: string, owner: string): MatchRecord => ({
  recordNumber,
  identity: { source: 'police', recordKey: `p${recordNumber}` },
  features: { plate, owner },
});

function planBetween(left: MatchRecord, right: MatchRecord, stored: readonly KeyedEdge[] = []): EdgePlan {
  const pairs = {
    rescored: [{ first: left.recordNumber, second: right.recordNumber, blockingKeys: [7] }],
    gained: [],
    lost: [],
  };
  const records = new Map([left, right].map((one) => [one.recordNumber, one]));
  return planEdges({ pairs, changed: new Set([left.recordNumber]), records, stored, model });
}

const edgeBetween = (...given: Parameters<typeof planBetween>): readonly KeyedEdge[] => planBetween(...given).written;

describe('edges of changed records', () => {
  const other = record(2, '30A', 'Lan');
  const stored = edgeBetween(record(1, '30A', 'Hoa'), other);

  it('are written anew when other comparisons agree, though the weight stays', () => {
    const [before] = stored;
    const [after] = edgeBetween(record(1, '29A', 'Lan'), other, stored);
    expect(after).toMatchObject({ weight: before?.weight, class: before?.class });
    expect(after?.evidence).not.toBe(before?.evidence);
  });

  it('are added where none is stored, and replaced where one is', () => {
    expect(planBetween(record(1, '30A', 'Hoa'), other).added).toEqual(stored);
    expect(planBetween(record(1, '29A', 'Lan'), other, stored).added).toEqual([]);
  });

  it('are left alone when nothing that was compared changed', () => {
    expect(edgeBetween(record(1, '30A', 'Minh'), other, stored)).toEqual([]);
  });

  it('bring their evidence to the question that they raise', () => {
    const partition = partitionComponents({
      records: [record(1, '30A', 'Hoa'), other],
      tombstones: [],
      edges: stored,
      decisions: [],
      model,
    });
    expect(partition.boundary).toEqual([
      { left: 1, right: 2, weight: stored[0]?.weight, class: 'review', evidence: String(stored[0]?.evidence) },
    ]);
  });

  it('bring it also when a decision refuses to join them', () => {
    const joining = edgeBetween(record(1, '30A', 'Lan'), other);
    const { boundary } = partitionComponents({
      records: [record(1, '30A', 'Lan'), other],
      tombstones: [],
      edges: joining,
      decisions: [
        {
          order: 1,
          id: 'd',
          kind: 'different',
          left: [1],
          right: [2],
          fingerprints: [],
          evidenceWeight: null,
          evidenceConflict: false,
        },
      ],
      model,
    });
    expect(boundary).toMatchObject([{ class: 'refused', evidence: String(joining[0]?.evidence) }]);
  });
});
