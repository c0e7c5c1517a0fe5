import { compileMatchModel, type MatchRecord, standardComparators } from '@sogoc/matching';

import { constrained, type MatchCandidate, rankCandidates } from './rank-candidates';

const model = compileMatchModel(
  {
    entity: 'thing',
    version: '1',
    priorBits: 0,
    thresholds: { match: 6, review: 2 },
    comparisons: ['name', 'place'].map((feature) => ({
      name: feature,
      feature,
      levels: [
        { name: 'missing', when: 'missing', m: 0.5, u: 0.5 },
        { name: 'equal', when: { comparator: 'exact' }, m: 0.96, u: 0.06 },
        { name: 'else', when: 'else', m: 0.04, u: 0.94 },
      ],
    })),
    exclusive: [{ scheme: 'number', feature: 'number', typingErrors: 0 }],
    vetoes: [],
  },
  { comparators: standardComparators, predicates: {} },
);
const record = (recordNumber: number, features: MatchRecord['features']): MatchRecord => ({
  recordNumber,
  identity: { source: 's', recordKey: String(recordNumber) },
  features,
});
const candidate = (recordNumber: number, goldenId: string, features: MatchRecord['features']): MatchCandidate => ({
  record: record(recordNumber, features),
  goldenId,
  blockingKeys: [],
});
const asked = record(0, { name: 'A', place: 'P', number: '1' });

describe('ranking candidates', () => {
  it('takes the strongest record of each golden, and the strongest golden first', () => {
    const ranked = rankCandidates(model, asked, [
      candidate(1, 'g1', { name: 'A' }),
      candidate(2, 'g2', { name: 'A', place: 'P' }),
      candidate(3, 'g2', { name: 'A' }),
    ]);
    expect(
      ranked.map(({ goldenId, outcome, candidate: { record: best } }) => [goldenId, outcome, best.recordNumber]),
    ).toEqual([
      ['g2', 'match', 2],
      ['g1', 'review', 1],
    ]);
  });

  it('lets one record that forbids the join outrank all others of its golden', () => {
    const ranked = rankCandidates(model, asked, [
      candidate(1, 'g1', { name: 'A', place: 'P' }),
      candidate(2, 'g1', { name: 'A', number: '2' }),
    ]);
    expect(ranked).toMatchObject([{ goldenId: 'g1', outcome: 'conflict', candidate: { record: { recordNumber: 2 } } }]);
  });

  it('leaves out what is too unlike, and does not depend on the order of candidates', () => {
    const candidates = [
      candidate(1, 'g1', { name: 'B', place: 'P' }),
      candidate(2, 'g2', { name: 'A', place: 'P' }),
      candidate(3, 'g3', { name: 'A', place: 'P' }),
      candidate(4, 'g3', { name: 'A', place: 'P' }),
    ];
    const ranked = rankCandidates(model, asked, candidates);
    expect(ranked.map(({ goldenId }) => goldenId)).toEqual(['g2', 'g3']);
    expect(rankCandidates(model, asked, [...candidates].reverse())).toEqual(ranked);
  });
});

describe('what a golden record states as a whole', () => {
  const ranked = rankCandidates(model, asked, [candidate(1, 'g1', { name: 'A', place: 'P' })]);
  const outcome = (...members: MatchRecord['features'][]) =>
    constrained(ranked, model, asked, new Map([['g1', members]])).map((golden) => [golden.outcome, golden.constraints]);

  it.each<[string, MatchRecord['features'][], unknown]>([
    [
      'a number that another record states makes it a conflict',
      [{}, { number: '2' }],
      ['conflict', ['exclusive:number']],
    ],
    ['one agreeing number is enough', [{ number: '2' }, { number: '1' }], ['match', []]],
    ['no number contradicts nobody', [{}, {}], ['match', []]],
  ])('%s', (_, members, expected) => {
    expect(outcome(...members)).toEqual([expected]);
  });
});
