import { coreRegistry } from '@sogoc/core-entities';

import { columnsCountedWith } from './count-columns';

const entity = coreRegistry.entityByCollection('persons')!;
const NONE = { rows: 0 };

describe('what is told of columns', () => {
  it('names what means nothing, with the accepted rows that have it', () => {
    const rows: Record<string, unknown>[] = [
      { id: 1, fullName: 'An', dateOfBirht: '1/1/1990', constructor: 'x' },
      { id: 2, dateOfBirht: '2/1/1990', empty: '' },
      { id: 3, refused: 'x' },
    ];
    const meanings = { entity, mapping: undefined };
    const counts = columnsCountedWith(NONE, rows, rows.slice(0, 2), meanings);
    expect(counts).toEqual({ unknownColumns: { dateOfBirht: 2, constructor: 1 } });
    expect(columnsCountedWith({ rows: 3, ...counts }, rows, rows.slice(0, 1), meanings)).toEqual({
      unknownColumns: { dateOfBirht: 3, constructor: 2 },
    });
  });

  it('looks into batch items', () => {
    const rows = [
      { recordKey: 'a', attributes: { fulName: 'An', sex: 'Nam' } },
      { recordKey: 'b', attributes: null },
    ];
    expect(columnsCountedWith(NONE, rows, rows, { entity, mapping: undefined })).toEqual({
      unknownColumns: { fulName: 1 },
    });
  });

  it('names columns of the mapping that no row has, however many batches there are', () => {
    const meanings = { entity, mapping: { columns: { ma: 'recordKey', ten: 'fullName', phai: 'sex', so: null } } };
    const first = columnsCountedWith(NONE, [{ ma: '1', tenn: 'An' }], [], meanings);
    expect(first).toEqual({ absentColumns: ['ten', 'phai'] });
    expect(columnsCountedWith({ rows: 1, ...first }, [{ ma: '2', phai: '' }], [], meanings)).toEqual({
      absentColumns: ['ten'],
    });
  });

  it('is bounded', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ [`x${at}`]: 1 }));
    const { unknownColumns } = columnsCountedWith(NONE, rows, rows, { entity, mapping: undefined });
    expect(Object.keys(unknownColumns!)).toHaveLength(50);
  });
});
