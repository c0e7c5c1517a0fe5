import { compileMatchModel, standardComparators, type Edge, type MatchRecord } from '@sogoc/matching';

import { reviewLoad } from './review-load';

const model = compileMatchModel(
  {
    entity: 'thing',
    version: '1',
    priorBits: -4,
    thresholds: { match: 4, review: 0 },
    comparisons: [
      {
        name: 'name',
        feature: 'name',
        levels: [
          { name: 'missing', when: 'missing', m: 0, u: 0 },
          { name: 'same', when: { comparator: 'exact' }, m: 0.9, u: 0.1 },
          { name: 'different', when: 'else', m: 0.1, u: 0.9 },
        ],
      },
    ],
    exclusive: [{ scheme: 'number', feature: 'number', typingErrors: 0 }],
    vetoes: [],
  },
  { comparators: standardComparators, predicates: {} },
);
const record = (recordNumber: number, number?: string): MatchRecord => ({
  recordNumber,
  identity: { source: 's', recordKey: String(recordNumber) },
  features: number === undefined ? {} : { number },
});
const records = new Map(
  [record(1, 'A'), record(2), record(3, 'B'), record(4)].map((item) => [item.recordNumber, item]),
);
/** Records 1 and 2 are one cluster. */
const clusterOf = new Map([
  [1, 0],
  [2, 0],
  [3, 1],
  [4, 2],
]);
const edge = (left: number, right: number, kind: Edge['class'], weight = 1000): Edge => ({
  left,
  right,
  weight,
  class: kind,
});

describe('the review load', () => {
  const edges = [
    edge(1, 2, 'match'),
    edge(1, 3, 'conflict'),
    edge(2, 3, 'match', 5000),
    edge(2, 4, 'review'),
    edge(1, 4, 'review', 2000),
  ];

  it('is one task for each pair of clusters, named by the gravest edge', () => {
    const load = reviewLoad(edges, clusterOf, records, model, undefined);
    expect(load).toEqual({
      tasks: 2,
      perThousand: 500,
      kinds: [
        { kind: 'exclusive:number', tasks: 1 },
        { kind: 'review', tasks: 1 },
      ],
      settled: { pairs: 0 },
    });
  });

  it('asks nobody where a conflict is settled, and tells how often that was right', () => {
    const settling = { ...model, settled: [{ name: 'by-number', vetoes: ['exclusive:number'] }] };
    const truth = new Map([1, 2, 3, 4].map((recordNumber) => [recordNumber, recordNumber === 3 ? 'y' : 'x']));
    const { tasks, settled } = reviewLoad(edges, clusterOf, records, settling, truth);
    expect({ tasks, settled }).toEqual({ tasks: 1, settled: { pairs: 1, shareMatches: 0 } });
  });

  it('tells by the truth how many were matches', () => {
    const truth = new Map([
      [1, 'x'],
      [2, 'x'],
      [3, 'y'],
      [4, 'x'],
    ]);
    const { shareMatches, kinds } = reviewLoad(edges, clusterOf, records, model, truth);
    expect(shareMatches).toBe(0.5);
    expect(kinds.map((kind) => kind.shareMatches)).toEqual([0, 1]);
  });
});
