import { standardComparators } from '../comparators/standard-comparators';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import type { ComparisonDeclaration, MatchModelDeclaration } from '../model/match-model-declaration';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';
import { termFrequenciesOf } from './counted-shares';
import { trainModel } from './train-model';

const functions = { comparators: standardComparators, predicates: {} };

const comparison = (name: string): ComparisonDeclaration => ({
  name,
  feature: name,
  levels: [
    { name: 'missing', when: 'missing', m: 0, u: 0 },
    { name: 'equal', when: { comparator: 'exact' }, m: 0.7, u: 0.05 },
    { name: 'else', when: 'else', m: 0.3, u: 0.95 },
  ],
});
const spec: MatchModelDeclaration = {
  entity: 'thing',
  version: '1',
  priorBits: -8,
  thresholds: { match: 4, review: 0 },
  comparisons: ['a', 'b', 'c', 'd'].map(comparison),
  exclusive: [],
  vetoes: [],
};
const key = (name: string, features: readonly string[]): BlockingKeyDeclaration => ({
  name,
  values: (stated) =>
    features.every((feature) => stated[feature]) ? [features.map((feature) => stated[feature]).join('|')] : [],
});
const passes = [
  { key: key('a', ['a']), fixes: ['a'] },
  { key: key('b', ['b']), fixes: ['b'] },
];

/** What the records are drawn from, and so what training should find again. */
const VALUES = 40;
const AGREE = { a: 0.9, b: 0.8, c: 0.7, d: 0.95 };
const THINGS = 400;

/** Two records for each thing: every feature of the second agrees with the first with the probability above. */
function world(seed: number): MatchRecord[] {
  const numbers = seededNumbers(seed);
  return Array.from({ length: THINGS }).flatMap((_, thing) => {
    const drawn = (): [string, string][] =>
      Object.keys(AGREE).map((name) => [name, `${name}${drawBelow(VALUES, numbers)}`]);
    const first = Object.fromEntries(drawn());
    const other = Object.fromEntries(drawn());
    const second = Object.entries(AGREE).map(([name, m]) => [name, numbers() < m ? first[name] : other[name]]);
    return [first, Object.fromEntries(second) as Record<string, string>].map((features, i) => ({
      recordNumber: 2 * thing + i + 1,
      identity: { source: `s${i}`, recordKey: `k${(thing * 7919) % 1000}` },
      features,
    }));
  });
}
const thingOf = (recordNumber: number): number => (recordNumber - 1) >> 1;
const probability = (trained: MatchModelDeclaration, name: string, kind: 'm' | 'u'): number =>
  trained.comparisons.find((each) => each.name === name)?.levels[1]?.[kind] ?? NaN;

describe('trainModel', () => {
  const records = world(11);

  it('finds the probabilities again that the data were drawn with', () => {
    const { spec: trained, notes, settled } = trainModel({ spec, functions, records, passes, seed: 1 });
    expect({ notes, settled }).toEqual({ notes: [], settled: true });
    for (const [name, m] of Object.entries(AGREE)) {
      // A value that was drawn anew agrees by accident once in forty.
      expect(Math.abs(probability(trained, name, 'm') - (m + (1 - m) / VALUES))).toBeLessThan(0.06);
      expect(Math.abs(probability(trained, name, 'u') - 1 / VALUES)).toBeLessThan(0.003);
    }
    const truePrior = Math.log2(THINGS / ((2 * THINGS * (2 * THINGS - 1)) / 2));
    expect(Math.abs(trained.priorBits - truePrior)).toBeLessThan(0.4);
  });

  it('gives the same model whatever the order of the records, and another for another seed', () => {
    const input = { spec, functions, records, passes, seed: 1, samplePairs: 5000 };
    const trained = trainModel(input);
    expect(trainModel({ ...input, records: [...records].reverse() })).toEqual(trained);
    expect(trainModel({ ...input, seed: 2 }).spec).not.toEqual(trained.spec);
  });

  it('takes m from labels when there are enough, and says so when there are not', () => {
    const labels = new Map(records.map(({ recordNumber }) => [recordNumber, thingOf(recordNumber)]));
    const full = trainModel({ spec, functions, records, passes: [], seed: 1, labels });
    expect({ notes: full.notes, pairs: full.labelledPairs }).toEqual({ notes: [], pairs: THINGS });
    const agreeing = records.filter(
      ({ recordNumber, features }) => recordNumber % 2 === 1 && features.c === records[recordNumber]?.features.c,
    ).length;
    expect(probability(full.spec, 'c', 'm')).toBeCloseTo(agreeing / THINGS, 2);
    const few = new Map([...labels].slice(0, 20));
    const partial = trainModel({ spec, functions, records, passes, seed: 1, labels: few });
    expect(partial.notes).toEqual(['The labels hold 10 pairs of one thing; below 50, m is estimated without them.']);
  });

  const blank = (recordNumber: number, features = {}): MatchRecord => ({
    recordNumber,
    identity: { source: 's', recordKey: `k${recordNumber}` },
    features,
  });
  const nowhere = { key: key('e', ['e']), fixes: [] };
  const cases: readonly [
    string,
    readonly MatchRecord[],
    Partial<Parameters<typeof trainModel>[0]>,
    readonly string[],
  ][] = [
    ['no record', [], {}, ["There is no record: the author's probabilities were kept."]],
    ['one record', [blank(1)], {}, ["There is one record: the author's probabilities were kept."]],
    [
      'everything labelled as one',
      [blank(1), blank(2)],
      {
        labels: new Map([
          [1, 'x'],
          [2, 'x'],
        ]),
      },
      ['Every pair is labelled as one thing, so u could not be estimated: nothing was changed.'],
    ],
    [
      'a key that nobody shares',
      records,
      { passes: [...passes, nowhere] },
      ['No two records share the key e: the pass taught nothing.'],
    ],
    [
      'a comparison that every key fixes',
      records,
      { passes: passes.map((pass) => ({ ...pass, fixes: [...pass.fixes, 'd'] })) },
      ["Every useful pass fixes the comparison d: the author's m was kept. Add a pass whose key leaves it free."],
    ],
    [
      'records of different things only',
      Array.from({ length: 30 }, (_, i) => blank(i + 1, { a: 'same', b: `b${i}`, c: `c${i}`, d: `d${i}` })),
      { passes: [{ key: key('a', ['a']), fixes: ['a'] }] },
      [
        'Of 435 pairs under the key a none looks like a match: the pass taught next to nothing.',
        ...['a', 'b', 'c', 'd'].map(
          (name) =>
            `Every useful pass fixes the comparison ${name}: the author's m was kept. Add a pass whose key leaves it free.`,
        ),
        'In the comparison a the level equal speaks less for a match than else: look at its values.',
      ],
    ],
  ];

  it.each(cases)('says in a sentence what it could not learn: %s', (_, given, changes, notes) => {
    const trained = trainModel({ spec, functions, records: given, passes, seed: 1, ...changes });
    expect(trained.notes).toEqual(notes);
    for (const { levels } of trained.spec.comparisons) {
      for (const { m, u, when } of levels) {
        if (when !== 'missing') expect(m > 0 && m < 1 && u > 0 && u < 1).toBe(true);
      }
    }
  });

  it('is not misled by a key that holds other groups together as well', () => {
    // Ten records to a house: nearly all pairs that share one are of different things.
    const housemates = records.map((record) => {
      const house = `house${thingOf(record.recordNumber) % 80}`;
      return { ...record, features: { ...record.features, a: house } };
    });
    const house = [
      { key: key('house', ['a']), fixes: ['a'] },
      { key: key('cd', ['c', 'd']), fixes: ['c', 'd'] },
    ];
    const { spec: trained } = trainModel({ spec, functions, records: housemates, passes: house, seed: 1 });
    expect(Math.abs(probability(trained, 'c', 'm') - 0.7)).toBeLessThan(0.08);
    expect(Math.abs(probability(trained, 'd', 'm') - 0.95)).toBeLessThan(0.08);
  });
});

describe('termFrequenciesOf', () => {
  it('gives the share of the stating records that state each repeated value', () => {
    const stated = [{ n: 'an' }, { n: 'an' }, { n: ['an', 'vy'] }, { n: 'vy' }, { n: 'once' }, {}, { n: '' }];
    const records = stated.map((features, recordNumber): MatchRecord => ({
      recordNumber,
      identity: { source: 's', recordKey: `${recordNumber}` },
      features,
    }));
    expect(termFrequenciesOf(records, 'n')).toEqual({ an: 3 / 5, vy: 2 / 5 });
    expect(termFrequenciesOf([], 'n')).toEqual({});
  });
});
