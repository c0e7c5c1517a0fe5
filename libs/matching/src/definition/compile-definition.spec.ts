import { countWordsOf } from '../comparators/words/word-counts';
import { standardComparators } from '../comparators/standard-comparators';
import { compileMatchModel } from '../model/compile-match-model';
import { MatchModelError } from '../model/match-model.error';
import { resolveInMemory } from '../in-memory/resolve-in-memory';
import { standardCleaners } from './cleaners';
import { compileDefinition } from './compile-definition';
import type { DefinitionDocument } from './data-set-definition';
import { countedWords } from './words-as-keys';

const functions = { cleaners: standardCleaners, comparators: standardComparators, predicates: {} };
const levels = [
  { name: 'missing', when: 'missing' as const, m: 0, u: 0 },
  { name: 'equal', when: { comparator: 'exact' }, m: 0.9, u: 0.01 },
  { name: 'else', when: 'else' as const, m: 0.1, u: 0.99 },
];
const vehicles = {
  entity: 'vehicle',
  version: '1',
  identity: { source: { column: 'office' }, key: { column: 'id' } },
  features: [
    { name: 'plate', columns: ['plate'], clean: ['compact', 'lower'] },
    { name: 'colours', columns: ['colour', 'second colour'], clean: ['lower', 'fold'], as: 'list' },
    { name: 'model', columns: ['make', 'type'], clean: ['lower', 'words', 'drop:n a'] },
    { name: 'built', columns: ['built'], clean: ['iso-date'] },
  ],
  keys: [
    { name: 'plate', parts: [{ feature: 'plate' }] },
    { name: 'colour-model', parts: [{ feature: 'colours', clean: ['first:3'] }, { feature: 'model' }] },
  ],
  model: {
    priorBits: -6,
    thresholds: { match: 4, review: 0 },
    comparisons: ['plate', 'colours', 'model'].map((name) => ({ name, feature: name, levels })),
    exclusive: [],
    vetoes: [],
  },
  countFrequenciesOf: ['model'],
} satisfies DefinitionDocument;
const rows = [
  {
    office: 'north',
    id: ' 1 ',
    plate: '51A-123.45',
    colour: 'Đỏ',
    'second colour': '',
    make: 'Honda',
    type: 'Wave-α',
    built: '20160600',
  },
  {
    office: 'south',
    id: '1',
    plate: '51a12345',
    colour: 'Xanh',
    'second colour': 'đỏ',
    make: 'honda',
    type: 'wave α',
    built: '2016-06-01',
  },
  { office: 'south', id: '2', plate: '', make: 'N/A' },
];

describe('compileDefinition', () => {
  const compiled = compileDefinition(vehicles, functions);
  const prepared = compiled.prepare(rows);

  it('makes records of rows', () => {
    const [first, , third] = prepared.records;
    expect(first).toEqual({
      recordNumber: 1,
      identity: { source: 'north', recordKey: '1' },
      features: { plate: '51a12345', colours: ['đo'], model: 'honda wave α', built: '2016-06' },
    });
    expect(third?.features).toEqual({ plate: undefined, colours: undefined, model: undefined, built: undefined });
  });

  it('makes composite keys: one for each item of a list, none without a part', () => {
    const [first, second, third] = prepared.records.map(({ features }) =>
      prepared.keyDeclarations.map(({ values }) => values(features)),
    );
    expect(first).toEqual([['51a12345'], ['đo|honda wave α']]);
    expect(second?.[1]).toEqual(['xan|honda wave α', 'đo|honda wave α']);
    expect(third).toEqual([[], []]);
  });

  it('knows which comparisons a key fixes', () => {
    expect(prepared.passes.map(({ key, fixes }) => [key.name, fixes])).toEqual([
      ['plate', ['plate']],
      ['colour-model', ['colours', 'model']],
    ]);
  });

  it('drives the same engine from end to end', () => {
    const { records, spec, keyDeclarations } = prepared;
    const model = compileMatchModel(spec, prepared.functions);
    expect(model.comparisons).toHaveLength(3);
    const { clusters } = resolveInMemory({
      entity: compiled.entity,
      records,
      keyDeclarations,
      model,
    });
    expect(clusters).toEqual([[1, 2], [3]]);
  });

  it('tells all faults at once, with pointers into the definition', () => {
    const faulty: DefinitionDocument = {
      ...vehicles,
      features: [...vehicles.features, { name: 'plate', columns: [], clean: ['polish:2'] }],
      keys: [
        { name: 'k', parts: [{ feature: 'wheels' }] },
        { name: 'none', parts: [] },
      ],
      model: { ...vehicles.model, thresholds: { match: 0, review: 4 } },
    };
    expect.assertions(1);
    try {
      compileDefinition(faulty, functions);
    } catch (error) {
      const faults = error instanceof MatchModelError ? error.errors : [];
      expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
        '/features/4/name duplicate',
        '/features/4/columns empty',
        '/features/4/clean unknown',
        '/keys/0/parts/0/feature unknown',
        '/keys/1/parts empty',
        '/model/thresholds out-of-order',
      ]);
    }
  });
});

describe('standard cleaners', () => {
  it.each([
    ['lower', '', 'ĐỖ', 'đỗ'],
    ['fold', '', 'Nguyễn Đức', 'Nguyen Đuc'],
    ['words', '', ' a.b--c ', 'a b c'],
    ['compact', '', '51A-123.45', '51A12345'],
    ['digits', '', '(028) 38-22', '0283822'],
    ['letters', '', 'a1 b2', 'ab'],
    ['first', '2', 'đỏ tươi', 'đỏ'],
    ['last', '2', '1980', '80'],
    ['first-word', '', 'trần văn an', 'trần'],
    ['sorted-words', '', 'hall isla', 'hall isla'],
    ['before', '@', 'an@example.vn', 'an'],
    ['after', '-', '1980-02-01', '02-01'],
    ['after', '-', '1980', ''],
    ['iso-date', '', '19800201', '1980-02-01'],
    ['iso-date', '', '1980-02-00', '1980-02'],
    ['iso-date', '', '1980-13-01', '1980'],
    ['iso-date', '', 'spring', ''],
    ['soundex', '', 'Robert', 'r163'],
    ['soundex', '', 'Rupert', 'r163'],
    ['soundex', '', 'Ashcraft', 'a261'],
    ['soundex', '', 'Tymczak', 't522'],
    ['soundex', '', '42', ''],
    ['drop', 'n/a|none', 'none', ''],
    ['drop', 'n/a|none', 'nonesuch', 'nonesuch'],
  ])('%s:%s makes of %j %j', (name, argument, text, expected) => {
    expect(standardCleaners[name]?.(text, argument)).toBe(expected);
  });

  it('never joins two rows of one source when a source lists each thing once', () => {
    const once = compileDefinition({ ...vehicles, identity: { ...vehicles.identity, onePerSource: true } }, functions);
    const plates = [
      { office: 'north', id: '1', plate: 'a1', make: 'x' },
      { office: 'north', id: '2', plate: 'a1', make: 'x' },
      { office: 'south', id: '2', plate: 'a1', make: 'x' },
    ];
    const { records, spec, keyDeclarations } = once.prepare(plates);
    const model = compileMatchModel(spec, functions);
    const { clusters, edges } = resolveInMemory({
      entity: 'vehicle',
      records,
      keyDeclarations,
      model,
    });
    expect(edges.map(({ class: kind }) => kind).sort()).toEqual(['conflict', 'match', 'match']);
    expect(clusters.map((members) => members.length).sort()).toEqual([1, 2]);
  });
});

describe('pairs of words as keys', () => {
  const texts = ['b a', 'a b c', 'd e', ...Array.from({ length: 20 }, (_, i) => `x${i} y${i}`)];
  const pairs = countedWords('word-pairs')?.(countWordsOf(texts), texts);

  it('are in an order of their own and those that two texts have', () => {
    expect(pairs?.slice(0, 3)).toEqual([['a b'], ['a b'], []]);
  });

  it('are made of features of their kind only', () => {
    expect(countedWords('text')).toBeUndefined();
  });
});
