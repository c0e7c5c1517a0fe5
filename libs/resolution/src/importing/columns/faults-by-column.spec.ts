import { faultsByColumn } from './faults-by-column';

const MAPPING = { columns: { ma: 'recordKey', ten: 'fullName', dia_chi: 'permanentAddress.text' } };

describe('the faults of a row', () => {
  it('have the column where the file calls it otherwise', () => {
    const faults = ['/attributes/fullName', '/attributes/permanentAddress/text', '/attributes/sex', ''].map(
      (pointer) => ({ pointer }),
    );
    const values = { ma: '1', ten: 'x', dia_chi: 'y', sex: 'z' };
    expect(faultsByColumn(faults, values, MAPPING)).toEqual([
      { pointer: '/attributes/fullName', column: 'ten' },
      { pointer: '/attributes/permanentAddress/text', column: 'dia_chi' },
      { pointer: '/attributes/sex' },
      { pointer: '' },
    ]);
  });

  it.each<[Readonly<Record<string, unknown>>, typeof MAPPING | undefined, object]>([
    [{ maa: '1' }, MAPPING, { column: 'ma', detail: 'The row has no key: "ma" is empty or not there.' }],
    [{ fullName: 'An' }, undefined, { detail: expect.stringContaining('record_key, key, id') }],
    [{ id: 'x'.repeat(300) }, undefined, { column: 'id', detail: 'Too long.' }],
    [{ recordKey: '', attributes: {} }, undefined, { detail: 'Too long.' }],
  ])('of its key say where it was looked for: %j', (values, mapping, told) => {
    const fault = { pointer: '/recordKey', detail: 'Too long.' };
    expect(faultsByColumn([fault], values, mapping)).toEqual([{ pointer: '/recordKey', ...told }]);
  });
});
