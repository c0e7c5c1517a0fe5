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
const record = (recordNumber: number, features: MatchRecord['features'] = {}): MatchRecord => ({
  recordNumber,
  identity: { source: 's', recordKey: String(recordNumber) },
  features,
});
const records = [record(1, { number: 'A' }), record(2), record(3, { number: 'B' }), record(4)];
const edge = (left: number, right: number, kind: Edge['class'], weight = 1000): Edge => ({
  left,
  right,
  weight,
  class: kind,
});

describe('the review load', () => {
  /** Records 1 and 2 become one cluster. */
  const edges = [
    edge(1, 2, 'match', 9000),
    edge(1, 3, 'conflict'),
    edge(2, 3, 'match', 5000),
    edge(2, 4, 'review'),
    edge(1, 4, 'review', 2000),
  ];
  const truthOf = (things: string): Map<number, string> => new Map([...things].map((thing, i) => [i + 1, thing]));

  it('is one task for each pair of clusters, named by the gravest edge', () => {
    expect(reviewLoad({ edges, records, model }, undefined)).toEqual({
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
    const { tasks, settled } = reviewLoad({ edges, records, model: settling }, truthOf('xxyx'));
    expect({ tasks, settled }).toEqual({ tasks: 1, settled: { pairs: 1, shareMatches: 0 } });
  });

  it('tells by the truth how many were matches', () => {
    const { shareMatches, kinds } = reviewLoad({ edges, records, model }, truthOf('xxyx'));
    expect(shareMatches).toBe(0.5);
    expect(kinds.map((kind) => kind.shareMatches)).toEqual([0, 1]);
  });

  it('is one task for a number that many clusters state, as the registry has it', () => {
    const sharing = [1, 2, 3].map((recordNumber) => record(recordNumber, { phone: 'p' }));
    const asked = [edge(1, 2, 'review'), edge(1, 3, 'review'), edge(2, 3, 'review')];
    const numbersOf = ({ phone }: MatchRecord['features']) => (phone === undefined ? [] : [`phone/${String(phone)}`]);
    const { kinds } = reviewLoad({ edges: asked, records: sharing, model, numbersOf }, truthOf('xyx'));
    expect(kinds).toEqual([{ kind: 'shared-identifier:phone', tasks: 1, shareMatches: 1 }]);
  });

  it('counts what is doubtful inside a cluster', () => {
    const limited = { ...model, clusterLimits: { ...model.clusterLimits, records: 2 } };
    const joined = [edge(1, 2, 'match', 9000), edge(2, 4, 'match', 9000)];
    const { kinds } = reviewLoad({ edges: joined, records, model: limited }, undefined);
    expect(kinds).toEqual([{ kind: 'oversized-cluster', tasks: 1 }]);
  });
});
