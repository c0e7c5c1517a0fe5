import { coreRegistry } from '@sogoc/core-entities';
import type { FileRow } from '@sogoc/resolution';

import type { OpenFile } from '../reading/opened-file';
import { proposeForFile } from './propose-for-file';

const persons = coreRegistry.entityByCollection('persons')!;

function fileOf(...rows: NonNullable<FileRow['values']>[]): OpenFile {
  async function* read(): AsyncGenerator<FileRow> {
    for (const [at, values] of rows.entries()) yield await Promise.resolve({ number: at + 1, raw: '', values });
  }
  return { format: 'ndjson', rows: read(), bytesRead: () => 0 };
}

describe('a proposal for a file', () => {
  it('is of the members of flat lines', async () => {
    const proposed = await proposeForFile(fileOf({ id: 'A-1', fulName: 'Lò Thị Mai' }), persons);
    expect(Object.keys(proposed!.proposal.mapping.columns)).toEqual(['id', 'fulName']);
  });

  it('tells of the rows that it could not read', async () => {
    async function* read(): AsyncGenerator<FileRow> {
      yield await Promise.resolve({ number: 1, raw: '', fault: { code: 'not-utf-8', detail: 'Not read.' } as const });
    }
    const proposed = await proposeForFile(
      { format: 'csv', columns: ['ho_ten'], rows: read(), bytesRead: () => 0 },
      persons,
    );
    expect(proposed).toMatchObject({ rows: 0, unread: { 'Not read.': 1 } });
  });

  it.each([[{ recordKey: 'A-1', attributes: { fullName: 'Lò Thị Mai' } }], [{ recordKey: 'A-1', deleted: true }]])(
    'is none for batch items, which it would take apart: %j',
    async (line) => {
      expect(await proposeForFile(fileOf(line), persons)).toBeUndefined();
    },
  );
});
