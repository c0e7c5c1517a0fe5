import { standardComparators } from '../../comparators/standard-comparators';
import { standardCleaners } from '../cleaners';
import { compileDefinition } from '../compile-definition';
import type { DataRow, DefinitionDocument } from '../data-set-definition';
import { compileMatchModel } from '../../model/compile-match-model';
import { MatchModelError } from '../../model/match-model.error';
import { seededNumbers } from '../../record/seeded-numbers';
import { fieldPresets } from './field-presets';
import { unknownName } from './unknown-name';

const functions = { cleaners: standardCleaners, comparators: standardComparators, predicates: {} };
const prepare = (document: DefinitionDocument, rows: readonly DataRow[]) =>
  compileDefinition(document, functions).prepare(rows);

describe('a definition of presets', () => {
  it.each(Object.keys(fieldPresets))('compiles with nothing but the field of %s', (preset) => {
    const document = { entity: 'any', fields: { value: preset }, keys: [{ name: 'k', parts: [{ feature: 'value' }] }] };
    const prepared = prepare(document, [{ value: '12 Elm St' }, { value: '12 elm st.' }]);
    expect(compileMatchModel(prepared.spec, prepared.functions).comparisons.length).toBeGreaterThan(0);
    expect(prepared.records).toHaveLength(2);
  });

  it('reads a date in each file in the order of that file', () => {
    const document = { entity: 'person', fields: { born: 'date-of-birth' } };
    const rows = [
      { file: 'uk', born: '25/12/1971' },
      { file: 'uk', born: '3/4/1956' },
      { file: 'us', born: '12/25/1971' },
      { file: 'us', born: '4/3/1956' },
      { file: 'iso', born: '1956-04-03' },
    ];
    const { records, dates } = prepare(document, rows);
    expect(records.map(({ features }) => features.born)).toEqual([
      '1971-12-25',
      '1956-04-03',
      '1971-12-25',
      '1956-04-03',
      '1956-04-03',
    ]);
    expect(dates.map(({ file, order }) => [file, order])).toEqual([
      ['uk', 'dmy'],
      ['us', 'mdy'],
      ['iso', 'ymd'],
    ]);
  });

  it('makes one date of three columns, in the order declared or found', () => {
    const rows = [
      { d: '9', m: '4', y: '1956' },
      { d: '25', m: '12', y: '1971' },
      { d: '', m: '', y: '1980' },
      { d: '', m: '', y: '' },
    ];
    const field = { is: 'date-of-birth', columns: ['d', 'm', 'y'] };
    const born = (order?: 'dmy') =>
      prepare({ entity: 'p', fields: { born: { ...field, ...(order && { order }) } } }, rows).records.map(
        ({ features }) => features.born,
      );
    expect(born()).toEqual(['1956-04-09', '1971-12-25', '1980', undefined]);
    expect(born('dmy')).toEqual(born());
  });

  it('says when the order of dates could not be told', () => {
    const { dates } = prepare({ entity: 'p', fields: { born: 'date-of-birth' } }, [{ born: '03/04/1956' }]);
    expect(dates).toEqual([{ feature: 'born', file: '', order: 'dmy', isKnown: false }]);
  });

  it('compares exchanged names in their places', () => {
    const document = { entity: 'p', fields: { first: 'given-name', last: 'family-name', city: 'place' } };
    const { functions: own } = prepare(document, []);
    const aligned = own.alignments?.exchanged?.({ first: 'isla', last: 'hall' }, { first: 'hall', last: 'isla' });
    expect(aligned?.right).toMatchObject({ first: 'isla', last: 'hall' });
    expect(
      own.alignments?.exchanged?.({ first: 'isla', last: 'hall' }, { first: 'isla', last: 'wood' }),
    ).toBeUndefined();
  });

  it('leaves levels to the comparator of a comparison, in a definition in full as well', () => {
    const document: DefinitionDocument = {
      entity: 'part',
      features: [{ name: 'code', columns: ['code'], clean: ['lower'] }],
      keys: [{ name: 'code', parts: [{ feature: 'code' }] }],
      model: { comparisons: [{ feature: 'code', comparator: 'damerau' }] },
    };
    const { spec } = prepare(document, [{ code: 'A1' }, { code: 'a1' }]);
    expect(spec.comparisons[0]?.levels.map(({ name }) => name)).toEqual([
      'missing',
      'equal',
      'one edit',
      'two edits',
      'else',
    ]);
  });

  const faults: readonly [string, DefinitionDocument, RegExp][] = [
    ['a preset', { entity: 'p', fields: { a: 'addres' } }, /no preset is named addres; did you mean address\?/],
    ['a member', { entity: 'p', feilds: { a: 'name' } } as never, /no member is named feilds; did you mean fields\?/],
    [
      'a cleaner',
      { entity: 'p', fields: { a: { is: 'name', clean: ['lowr'] } } },
      /no cleaner is named lowr; did you mean lower\?/,
    ],
    [
      'a feature',
      { entity: 'p', fields: { city: 'place' }, keys: [{ name: 'k', parts: [{ feature: 'citty' }] }] },
      /no feature is named citty; did you mean city\?/,
    ],
    ['what is lacking', { entity: 'p' }, /fields says what the columns hold/],
  ];
  it.each(faults)('names %s nobody knows and the one that is meant', (_, document, sentence) => {
    const faulty = (): unknown => compileDefinition(document, functions);
    expect(faulty).toThrow(MatchModelError);
    try {
      faulty();
    } catch (error) {
      expect((error as MatchModelError).errors.map(({ detail }) => detail).join('\n')).toMatch(sentence);
    }
  });
});

describe('unknownName', () => {
  it.each([
    ['given_nme', 'given_name'],
    ['GivenName', 'given_name'],
    ['birth', 'date_of_birth'],
    ['price', undefined],
  ])('means by %s the name %s', (name, meant) => {
    expect(unknownName('column', name, ['given_name', 'surname', 'date_of_birth'])).toContain(
      meant === undefined ? 'there are' : `did you mean ${meant}?`,
    );
  });
});

describe('chosen keys', () => {
  const numbers = seededNumbers(5);
  const draw = (limit: number): number => Math.floor(numbers() * limit);
  const rows = Array.from({ length: 1500 }, (_, i) => ({
    id: String(i),
    first: `given${draw(60)}`,
    last: `family${draw(300)}`,
    born: `${1950 + draw(50)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`,
    sex: draw(2) === 0 ? 'f' : 'm',
  }));
  const document = {
    entity: 'p',
    key: 'id',
    fields: { first: 'given-name', last: 'family-name', born: 'date', sex: 'category' },
  };

  it('are specific enough that few pairs are compared, and none is of one value of few', () => {
    const { keyDeclarations, records } = prepare(document, rows);
    const names = keyDeclarations.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(names).not.toContain('sex');
    for (const { values } of keyDeclarations) {
      const blocks = new Map<string, number>();
      for (const { features } of records)
        for (const value of values(features)) blocks.set(value, (blocks.get(value) ?? 0) + 1);
      const pairs = [...blocks.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
      expect(pairs).toBeLessThan(15 * rows.length);
    }
  });

  it('are the same whatever the order of the rows', () => {
    const names = (given: readonly DataRow[]): string[] =>
      prepare(document, given)
        .keyDeclarations.map(({ name }) => name)
        .sort();
    expect(names([...rows].reverse())).toEqual(names(rows));
  });
});
