import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { coreRegistry } from '@sogoc/core-entities';
import { faultOfColumns } from '@sogoc/resolution';

import { readMapping } from './read-mapping';

describe('a mapping file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
  const path = join(folder, 'm.json');
  const read = (content: unknown) => {
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return readMapping(path, coreRegistry.entityByCollection('persons')!);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each<[string, unknown, RegExp]>([
    ['what is not JSON', '{', /is not JSON/],
    ['a column that is named twice', '{"columns":{"ma":"recordKey","ten":"fullName","ten":"sex"}}', /names ten twice/],
    [
      'a column that is named twice, in other forms of one letter',
      `{"columns":{"ma":"recordKey","${'tên'.normalize('NFC')}":"fullName","${'tên'.normalize('NFD')}":"sex"}}`,
      /names tên twice/,
    ],
    ['another shape', [], /needs \{"columns"/],
    ['a further member', { columns: {}, colums: {} }, /"colums"/],
    [
      'a misspelt attribute',
      { columns: { a: 'recordKey', b: 'fullNmae' } },
      /no attribute fullNmae \(did you mean fullName\?\)/,
    ],
    ['two columns of one meaning', { columns: { a: 'recordKey', b: 'sex', c: 'sex' } }, /c: sex is b already/],
    [
      'an attribute and a member of it',
      { columns: { a: 'recordKey', b: 'permanentAddress.text', c: 'permanentAddress' } },
      /c: permanentAddress is b already/,
    ],
    ['a member of what has none', { columns: { a: 'recordKey', b: 'observedAt.day' } }, /no attribute observedAt.day/],
    ['no key', { columns: { a: 'fullName' } }, /No column is the recordKey/],
    ['a meaning that is no name', { columns: { a: 'recordKey', b: 3 } }, /b: name an attribute/],
  ])('refuses %s', (_, content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  it('may begin with a byte order mark, and is no folder', () => {
    expect(read('\ufeff{"columns":{"ma":"recordKey"}}')).toEqual({ columns: { ma: 'recordKey' } });
    expect(() => readMapping(folder, coreRegistry.entityByCollection('persons')!)).toThrow(`${folder} is a folder`);
  });

  it('speaks of columns that the file has', () => {
    const mapping = read({ columns: { ma: 'recordKey', hoten: 'fullName' } });
    const fault = (...columns: string[]) =>
      faultOfColumns(columns, mapping, coreRegistry.entityByCollection('persons')!);
    expect(fault('ma', 'ho_ten')).toMatch(/no column hoten \(did you mean ho_ten\?\)/);
    expect(fault('ma', 'hoten', 'x')).toBeUndefined();
  });

  it('says what columns were meant where none is known, and nothing that stands in the file', () => {
    const persons = coreRegistry.entityByCollection('persons')!;
    const said = faultOfColumns(['id', 'fulName', 'dateOfBirht'], undefined, persons);
    expect(said).toMatch(/\(did you mean fullName, dateOfBirth\?\)/);
    expect(faultOfColumns(['7', 'Lò Thị Mai'], undefined, persons)).not.toMatch(/Lò|did you mean/);
    expect(faultOfColumns(['id', 'fullName'], undefined, persons)).toBeUndefined();
  });
});
