import { standardComparators } from '../comparators/standard-comparators';
import type { ComparisonDeclaration, MatchModelDeclaration } from './match-model-declaration';
import { compileMatchModel } from './compile-match-model';
import { MatchModelError } from './match-model.error';

const functions = { comparators: standardComparators, predicates: { 'twin-like': () => false } };

const nameComparison: ComparisonDeclaration = {
  name: 'name',
  feature: 'name',
  levels: [
    { name: 'missing', when: 'missing', m: 0, u: 0 },
    { name: 'equal', when: { comparator: 'exact' }, m: 0.8, u: 0.1 },
    { name: 'else', when: 'else', m: 0.2, u: 0.9 },
  ],
  termFrequency: { table: 'names', levels: ['equal'], floor: 0.001 },
};

const sound: MatchModelDeclaration = {
  entity: 'thing',
  version: '1',
  priorBits: -5.5,
  thresholds: { match: 6, review: 2.25 },
  comparisons: [nameComparison],
  exclusive: [{ scheme: 'number', feature: 'numbers', typingErrors: 1 }],
  vetoes: [{ name: 'twins', predicate: 'twin-like' }],
  termFrequencies: { names: { an: 0.2 } },
};

const faultsOf = (spec: MatchModelDeclaration): string[] => {
  try {
    compileMatchModel(spec, functions);
    return [];
  } catch (error) {
    if (!(error instanceof MatchModelError)) throw error;
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

const withLevels = (levels: ComparisonDeclaration['levels']): MatchModelDeclaration => ({
  ...sound,
  comparisons: [{ name: 'name', feature: 'name', levels }],
});

describe('compileMatchModel', () => {
  it('turns probabilities into integer weights, and missing into none', () => {
    const model = compileMatchModel(sound, functions);
    expect(model.prior).toBe(-5500);
    expect(model.thresholds).toEqual({ match: 6000, review: 2250, conflict: 2250 });
    expect(model.comparisons[0]?.levels.map(({ weight }) => weight)).toEqual([0, 3000, -2170]);
  });

  it('gives a frozen model that does not follow later changes of the specification', () => {
    const thresholds = { match: 6, review: 2 };
    const model = compileMatchModel({ ...sound, thresholds }, functions);
    thresholds.match = 99;
    expect(model.thresholds.match).toBe(6000);
    for (const part of [
      model,
      model.comparisons,
      model.comparisons[0],
      model.comparisons[0]?.levels[1],
      model.exclusive[0],
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  const [missing, equal, other] = nameComparison.levels as [never, never, never];
  const equalLevel = nameComparison.levels[1] as ComparisonDeclaration['levels'][number];
  const cases: readonly [string, MatchModelDeclaration, readonly string[]][] = [
    ['a sound model', sound, []],
    ['no entity', { ...sound, entity: '' }, ['/entity required']],
    ['thresholds out of order', { ...sound, thresholds: { match: 1, review: 2 } }, ['/thresholds out-of-order']],
    [
      'a threshold that is no number',
      { ...sound, thresholds: { match: 9, review: NaN } },
      ['/thresholds/review not-a-number'],
    ],
    ['a prior that is no number', { ...sound, priorBits: Infinity }, ['/priorBits not-a-number']],
    ['no comparison', { ...sound, comparisons: [] }, ['/comparisons empty']],
    [
      'two comparisons of one name',
      { ...sound, comparisons: [nameComparison, nameComparison] },
      ['/comparisons/1/name duplicate'],
    ],
    [
      'no missing level',
      withLevels([equal, other]),
      ['/comparisons/0/levels/0 missing-level', '/comparisons/0/levels no-condition'],
    ],
    [
      'no else level',
      withLevels([missing, { ...equalLevel, m: 0.98, u: 0.98 }]),
      ['/comparisons/0/levels/1 else-level', '/comparisons/0/levels no-condition'],
    ],
    [
      'else before a condition',
      withLevels([missing, other, equal]),
      ['/comparisons/0/levels/2 else-level', '/comparisons/0/levels/1 wrong-order'],
    ],
    [
      'an unknown comparator',
      withLevels([missing, { ...equalLevel, when: { comparator: 'soundex' } }, other]),
      ['/comparisons/0/levels/1/when/comparator unknown'],
    ],
    [
      'a comparator named like a member of every object',
      withLevels([missing, { ...equalLevel, when: { comparator: 'toString' } }, other]),
      ['/comparisons/0/levels/1/when/comparator unknown'],
    ],
    [
      'a similarity out of range',
      withLevels([missing, { ...equalLevel, when: { comparator: 'exact', atLeast: 1.5 } }, other]),
      ['/comparisons/0/levels/1/when/atLeast out-of-range'],
    ],
    [
      'a level that can never be reached',
      withLevels([
        missing,
        { ...equalLevel, m: 0.4, u: 0.05 },
        { ...equalLevel, name: 'again', m: 0.4, u: 0.05 },
        other,
      ]),
      ['/comparisons/0/levels/2/when/atLeast unreachable'],
    ],
    [
      'probabilities of 0 and 1',
      withLevels([missing, { ...equalLevel, m: 1, u: 0 }, { name: 'else', when: 'else', m: 0, u: 1 }]),
      ['m', 'u']
        .flatMap((p) => [`/comparisons/0/levels/1/${p} not-a-probability`])
        .concat(['m', 'u'].map((p) => `/comparisons/0/levels/2/${p} not-a-probability`)),
    ],
    [
      'probabilities that do not add up',
      withLevels([missing, { ...equalLevel, m: 0.5 }, other]),
      ['/comparisons/0/levels sum'],
    ],
    [
      'an adjustment of unknown table and levels',
      {
        ...sound,
        comparisons: [{ ...nameComparison, termFrequency: { table: 'no', levels: ['close', 'else'], floor: 0 } }],
      },
      [
        '/comparisons/0/termFrequency/table unknown',
        '/comparisons/0/termFrequency/floor not-a-probability',
        '/comparisons/0/termFrequency/levels/0 unknown',
        '/comparisons/0/termFrequency/levels/1 no-condition',
      ],
    ],
    [
      'an exclusive scheme without a feature',
      { ...sound, exclusive: [{ scheme: 'number', feature: '', typingErrors: 0 }] },
      ['/exclusive/0/feature required'],
    ],
    [
      'a settlement of a veto that is not there',
      { ...sound, settled: [{ name: 's', vetoes: ['twins', 'exclusive:none'] }] },
      ['/settled/0/vetoes/1 unknown'],
    ],
    ['a settlement of nothing', { ...sound, settled: [{ name: 's', vetoes: [] }] }, ['/settled/0/vetoes empty']],
    ['an unknown predicate', { ...sound, vetoes: [{ name: 'v', predicate: 'none' }] }, ['/vetoes/0/predicate unknown']],
    [
      'an unknown witness',
      { ...sound, witness: { bound: 'none', saysTheSame: 'no-one' } },
      ['/witness/bound unknown', '/witness/saysTheSame unknown'],
    ],
    [
      'an unknown exception from ambiguity',
      { ...sound, ambiguity: { within: 1, withinAlike: 1, vetoes: [], unless: 'none' } },
      ['/ambiguity/unless unknown'],
    ],
    ['a share above one', { ...sound, termFrequencies: { names: { an: 3 } } }, ['/termFrequencies/names not-a-share']],
  ];

  it.each(cases)('judges %s', (_, spec, expected) => {
    expect(faultsOf(spec)).toEqual(expected);
  });

  it('lists faults of all parts at once', () => {
    const spec = { ...sound, thresholds: { match: 1, review: 2 }, vetoes: [{ name: 'v', predicate: 'none' }] };
    expect(faultsOf(spec)).toEqual(['/thresholds out-of-order', '/vetoes/0/predicate unknown']);
    expect(() => compileMatchModel(spec, functions)).toThrow(/thing has 2 faults: .*; /);
  });

  it('does not tell the values of a frequency table', () => {
    expect(() => compileMatchModel({ ...sound, termFrequencies: { names: { secret: 3 } } }, functions)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
