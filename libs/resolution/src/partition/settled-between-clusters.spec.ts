import { compileMatchModel, type MatchRecord, standardComparators } from '@sogoc/matching';

import { partitionComponents } from './partition-components';

const level = (name: string, when: 'missing' | 'else' | { comparator: string }, m: number, u: number) => ({
  name,
  when,
  m,
  u,
});

/** Lots of one holder: `other-lot` says that two are two, and answers for their clusters when told to. */
const modelThat = (betweenClusters: boolean) =>
  compileMatchModel(
    {
      entity: 'lot',
      version: '1',
      priorBits: -2,
      thresholds: { match: 1, review: 1 },
      comparisons: [
        {
          name: 'holder',
          feature: 'holder',
          levels: [
            level('missing', 'missing', 0, 0),
            level('same', { comparator: 'exact' }, 0.9, 0.01),
            level('other', 'else', 0.1, 0.99),
          ],
        },
      ],
      exclusive: [],
      vetoes: [{ name: 'other-lot', predicate: 'other-lot' }],
      settled: [{ name: 'other-lot', vetoes: ['other-lot'], betweenClusters }],
    },
    {
      comparators: standardComparators,
      predicates: {
        'other-lot': (left, right) => left.lot !== undefined && right.lot !== undefined && left.lot !== right.lot,
      },
    },
  );

const record = (recordNumber: number, lot?: string): MatchRecord => ({
  recordNumber,
  identity: { source: 's', recordKey: `k${recordNumber}` },
  features: lot === undefined ? { holder: 'An' } : { holder: 'An', lot },
});
const edge = (
  left: number,
  right: number,
  weight: number,
  kind: 'match' | 'conflict',
  vetoes: readonly string[] = [],
) => ({
  ...{ left, right, weight, class: kind, vetoes, blockingKeys: [] },
});

/** Record 3 states no lot, goes to record 1, and its match with record 2 is refused, since 1 and 2 are two lots. */
const refusedOf = (betweenClusters: boolean) =>
  partitionComponents({
    records: [record(1, '7'), record(2, '8'), record(3)],
    tombstones: [],
    edges: [
      edge(1, 2, 4_000, 'conflict', ['other-lot', 'settled:other-lot']),
      edge(1, 3, 9_000, 'match'),
      edge(2, 3, 4_000, 'match'),
    ],
    decisions: [],
    model: modelThat(betweenClusters),
  });

describe('a match that only two other records of the clusters keep apart', () => {
  it('is settled where what keeps them apart answers for their clusters', () => {
    const { clusters, boundary } = refusedOf(true);
    expect(clusters).toEqual([[1, 3], [2]]);
    expect(boundary.find(({ class: of }) => of === 'refused')?.reasons).toEqual([
      'refused-by-conflict',
      'settled:other-lot',
    ]);
  });

  it('is asked about where it answers for the two alone', () => {
    expect(refusedOf(false).boundary.find(({ class: of }) => of === 'refused')?.reasons).toEqual([
      'refused-by-conflict',
    ]);
  });
});
