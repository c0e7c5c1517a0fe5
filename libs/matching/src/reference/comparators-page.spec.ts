import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv/dist/2020';

import { standardCleaners } from '../definition/cleaners';
import { findDocumentFaults } from '../definition/presets/find-document-faults';
import { comparatorNames, definitionSchema } from '../definition/presets/definition-schema';
import { comparatorsWithLevels } from '../definition/presets/default-levels';
import { CLEANER_TEXTS, COMPARATOR_TEXTS } from './comparator-texts';
import { comparatorsPage } from './comparators-page';

const ROOT = join(__dirname, '..', '..', '..', '..');
const PAGE = join(ROOT, 'docs', 'comparators.md');
const SCHEMA = join(ROOT, 'docs', 'definition.schema.json');
const schemaText = `${JSON.stringify(definitionSchema, null, 2)}\n`;

/** `WRITE_DOCS=1 npx jest libs/matching/src/reference --selectProjects unit` makes the page and the schema anew. */
if (process.env['WRITE_DOCS'] === '1') {
  writeFileSync(PAGE, comparatorsPage());
  writeFileSync(SCHEMA, schemaText);
}

describe('the page of comparators', () => {
  it('is what the code makes of it, word for word', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(comparatorsPage());
  });

  it('tells of every comparator and cleaner, and of no other', () => {
    expect(Object.keys(COMPARATOR_TEXTS).sort()).toEqual(comparatorNames().sort());
    expect(comparatorsWithLevels().sort()).toEqual(comparatorNames().sort());
    expect(Object.keys(CLEANER_TEXTS).sort()).toEqual(Object.keys(standardCleaners).sort());
    expect(comparatorsPage()).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('the schema of definitions', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  const validate = ajv.compile(definitionSchema);
  const benchmarks = join(ROOT, 'test', 'benchmarks');
  const shipped = ['definitions', 'presets'].flatMap((folder) =>
    readdirSync(join(benchmarks, folder)).map((file) => join(benchmarks, folder, file)),
  );

  it('is the file in docs', () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(schemaText);
  });

  it.each(shipped)('holds for %s', (path) => {
    const definition: unknown = JSON.parse(readFileSync(path, 'utf8'));
    validate(definition);
    expect(validate.errors).toBeNull();
    expect(findDocumentFaults(definition)).toEqual([]);
  });

  const wrong: readonly [string, unknown, string][] = [
    ['no object', [], ''],
    ['no entity', { fields: { a: 'name' } }, '/entity'],
    ['an unknown member', { entity: 'x', feilds: { a: 'name' } }, '/feilds'],
    ['an unknown preset', { entity: 'x', fields: { a: 'nmae' } }, '/fields/a'],
    ['a preset that is no text', { entity: 'x', fields: { a: 3 } }, '/fields/a'],
    ['an unknown member of a field', { entity: 'x', fields: { a: { is: 'name', column: ['b'] } } }, '/fields/a/column'],
    ['no field', { entity: 'x', fields: {} }, '/fields'],
    [
      'a wrong order of dates',
      { entity: 'x', fields: { a: { is: 'date-of-birth', order: 'dym' } } },
      '/fields/a/order',
    ],
    [
      'a threshold that is no number',
      { entity: 'x', fields: { a: 'name' }, thresholds: { match: '2', review: 0 } },
      '/thresholds/match',
    ],
    ['a threshold alone', { entity: 'x', fields: { a: 'name' }, thresholds: { match: 2 } }, '/thresholds/review'],
    ['a key without parts', { entity: 'x', fields: { a: 'name' }, keys: [{ name: 'k' }] }, '/keys/0/parts'],
    ['a member with a slash', { entity: 'x', fields: { a: 'name' }, 'a/b~c': 1 }, '/a~1b~0c'],
  ];

  it.each(wrong)('and the check of definitions both refuse %s', (_, definition, pointer) => {
    expect(validate(definition)).toBe(false);
    expect(findDocumentFaults(definition).map((fault) => fault.pointer)).toContain(pointer);
  });
});
