import { coreRegistry } from '@sogoc/core-entities';
import type { OpenFile } from '@sogoc/registry';

import { columnLines, unknownColumnLines } from './column-lines';
import { importText } from './import-text';

const COUNTS = { rows: 4, statuses: { pending: 4 }, problems: {}, findings: 5 };
const entity = coreRegistry.entityByCollection('persons')!;

describe('the report of an import', () => {
  it('names columns that mean nothing, and those of the mapping that no row has', () => {
    const counts = { ...COUNTS, unknownColumns: { ngay_sinh: 4, tenn: 2 }, absentColumns: ['ten'] };
    expect(columnLines(counts, entity)).toEqual([
      'Columns that mean nothing here, kept as received and used for nothing: "ngay_sinh" (did you mean dateOfBirth?) in 4 rows, "tenn" in 2 rows.',
      'No row has what the mapping calls "ten" (did you mean tenn?).',
    ]);
    expect(columnLines(COUNTS, entity)).toEqual([]);
  });

  it('names them before anything is sent, where there is a heading', () => {
    const file = { columns: ['id', 'fullName', 'ghi chú', 'phone', 'phone2'] } as unknown as OpenFile;
    expect(unknownColumnLines(file, { entity, mapping: undefined })).toEqual([
      expect.stringContaining('"ghi chú", "phone2" (did you mean phone?).'),
    ]);
    expect(unknownColumnLines({ format: 'ndjson' } as OpenFile, { entity, mapping: undefined })).toEqual([]);
  });

  it('counts findings by code', () => {
    const counts = { ...COUNTS, findingCodes: { DATE_FORMAT: 1, UNKNOWN_ATTRIBUTE: 4 } };
    const text = importText({ results: 'r', format: 'csv', resumedAt: 0, counts }, entity);
    expect(text).toContain('5 findings about values of accepted rows.\n  UNKNOWN_ATTRIBUTE: 4\n  DATE_FORMAT: 1\n');
  });
});
