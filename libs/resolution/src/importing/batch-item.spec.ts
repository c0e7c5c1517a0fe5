import { coreRegistry } from '@sogoc/core-entities';

import { toBatchItem } from './batch-item';

const persons = coreRegistry.entityByCollection('persons')!;
const parcels = coreRegistry.entityByCollection('land-parcels')!;

describe('what is sent of a row', () => {
  it('is a batch item as it stands, with what is wrong in it', () => {
    const item = { recordKey: 'a', attributes: { fullName: 'An' }, surplus: 1 };
    expect(toBatchItem(item, persons, undefined)).toBe(item);
  });

  it('is made of flat columns by their names, empty cells left out', () => {
    const row = { id: 7, fullName: 'An', sex: '', sourceVersion: '12', 'permanentAddress.text': 'Quận 1', extra: 'x' };
    expect(toBatchItem(row, persons, undefined)).toEqual({
      recordKey: '7',
      sourceVersion: 12,
      attributes: { fullName: 'An', permanentAddress: { text: 'Quận 1' }, extra: 'x' },
    });
  });

  it('goes by a mapping; a column that it does not name keeps its own name', () => {
    const mapping = { columns: { ma: 'recordKey', ten: 'fullName', ghi_chu: null } };
    const row = { ma: '1', ten: 'An', ghi_chu: 'x', phone: '0912345678' };
    expect(toBatchItem(row, persons, mapping)).toEqual({
      recordKey: '1',
      attributes: { fullName: 'An', phone: '0912345678' },
    });
  });

  it('reads lists and objects of cells by the declared type', () => {
    const row = { id: '1', geometry: '{"type":"Point","coordinates":[106,10]}', derivedFrom: 'a;b' };
    expect(toBatchItem(row, parcels, undefined)).toEqual({
      recordKey: '1',
      attributes: { geometry: { type: 'Point', coordinates: [106, 10] }, derivedFrom: ['a', 'b'] },
    });
  });

  it.each([undefined, { columns: { ma: 'recordKey' } }])(
    'takes a column named as what every object knows',
    (mapping) => {
      const row = { ma: '1', recordKey: '1', constructor: 'x', toString: 'y', 'valueOf.a': 'z' };
      const { attributes } = toBatchItem(row, persons, mapping);
      expect(Object.keys(attributes as object)).toEqual(expect.arrayContaining(['constructor', 'toString', 'valueOf']));
    },
  );
});
