import { coreRegistry } from '@sogoc/core-entities';

import { type BatchItem, toBatchItem } from './batch-item';
import type { ColumnMapping } from './columns/column-mapping';

const persons = coreRegistry.entityByCollection('persons')!;
const parcels = coreRegistry.entityByCollection('land-parcels')!;

function sent(row: Readonly<Record<string, unknown>>, mapping?: ColumnMapping): BatchItem {
  const made = toBatchItem(row, persons, mapping);
  return 'item' in made ? made.item : { fault: made.fault.code };
}

describe('what is sent of a row', () => {
  it('is a batch item as it stands, with what is wrong in it', () => {
    const item = { recordKey: 'a', attributes: { fullName: 'An' }, surplus: 1 };
    expect(toBatchItem(item, persons, undefined)).toEqual({ item });
  });

  it('is made of flat columns by their names, empty cells left out', () => {
    const row = { id: 7, fullName: 'An', sex: '', sourceVersion: '12', 'permanentAddress.text': 'Quận 1', extra: 'x' };
    expect(sent(row)).toEqual({
      recordKey: '7',
      sourceVersion: 12,
      attributes: { fullName: 'An', permanentAddress: { text: 'Quận 1' }, extra: 'x' },
    });
  });

  it.each([1e22, '9.007199254740992e+15', '1.23457E+11', '7,9091E+10'])(
    'is nothing where programs rounded the key, which others would have too: %s',
    (key) => {
      expect(sent({ ma: key, fullName: 'An' }, { columns: { ma: 'recordKey' } })).toEqual({ fault: 'rounded-key' });
    },
  );

  it.each(['3E10', '1E-7', 'E+22', '79091000001'])('takes the codes that are keys: %s', (key) => {
    expect(sent({ id: key, fullName: 'An' })).toMatchObject({ recordKey: key });
  });

  it('goes by a mapping; a column that it does not name keeps its own name', () => {
    const mapping = { columns: { ma: 'recordKey', ten: 'fullName', ghi_chu: null } };
    const row = { ma: '1', ten: 'An', ghi_chu: 'x', phone: '0912345678' };
    expect(sent(row, mapping)).toEqual({
      recordKey: '1',
      attributes: { fullName: 'An', phone: '0912345678' },
    });
  });

  it('reads lists and objects of cells by the declared type', () => {
    const row = { id: '1', geometry: '{"type":"Point","coordinates":[106,10]}', derivedFrom: 'a;b' };
    expect(toBatchItem(row, parcels, undefined)).toEqual({
      item: {
        recordKey: '1',
        attributes: { geometry: { type: 'Point', coordinates: [106, 10] }, derivedFrom: ['a', 'b'] },
      },
    });
  });

  it.each([undefined, { columns: { ma: 'recordKey' } }])(
    'takes a column named as what every object knows',
    (mapping) => {
      const row = { [mapping === undefined ? 'id' : 'ma']: '1', constructor: 'x', toString: 'y', 'valueOf.a': 'z' };
      expect(Object.keys(sent(row, mapping)['attributes'] as object)).toEqual(
        expect.arrayContaining(['constructor', 'toString', 'valueOf']),
      );
    },
  );

  it.each<[string, Readonly<Record<string, unknown>>, ColumnMapping | undefined]>([
    ['"key" and "id" both mean recordKey', { key: 'KK-1', id: 1, fullName: 'An' }, undefined],
    [
      '"ma" and "recordKey" both mean recordKey',
      { ma: '1', recordKey: '2', ten: 'An' },
      { columns: { ma: 'recordKey', ten: 'fullName' } },
    ],
    ['both mean fullName', { fullName: 'B', ten: 'A' }, { columns: { ma: 'recordKey', ten: 'fullName' } }],
    ['both mean permanentAddress', { 'permanentAddress.text': 'Quận 1', permanentAddress: 'Quận 3' }, undefined],
  ])('is nothing of a row in which %s', (told, row, mapping) => {
    expect(toBatchItem(row, persons, mapping)).toEqual({
      fault: { code: 'same-meaning', detail: expect.stringContaining(told) },
    });
  });

  it('is made of the member that has a value where two mean the same', () => {
    expect(sent({ key: 'KK-1', id: null, fullName: 'An' })).toEqual({
      recordKey: 'KK-1',
      attributes: { fullName: 'An' },
    });
  });

  it('keeps a column that is called as what every object has', () => {
    const row = JSON.parse('{"id":"1","__proto__":"x","fullName":"An"}') as Record<string, unknown>;
    expect(Object.entries(sent(row)['attributes'] as object)).toEqual([
      ['__proto__', 'x'],
      ['fullName', 'An'],
    ]);
  });
});
