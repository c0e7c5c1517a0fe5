import { person } from '@sogoc/core-entities';

import { checkRow } from './check-row';

const RECEIVED = new Date('2026-03-02T03:00:00Z');
const ROW = { number: 1, raw: '' };
const check = (item: Readonly<Record<string, unknown>>) =>
  checkRow({ row: ROW, item }, { declaration: person }, RECEIVED);

describe('a row of a file', () => {
  it('is taken in as the record that it states', () => {
    expect(check({ recordKey: 'A-1', attributes: { fullName: 'Trần Thị Mận' } })).toMatchObject({
      request: { recordKey: 'A-1', item: { kind: 'put' } },
    });
  });

  it('deletes a record', () => {
    expect(check({ recordKey: 'A-1', deleted: true })).toMatchObject({
      request: { recordKey: 'A-1', item: { kind: 'delete', sourceVersion: null } },
      findingCodes: [],
    });
  });

  it('that cannot be read says why', () => {
    const fault = { code: 'not-json', detail: 'Not JSON.' } as const;
    expect(checkRow({ row: { ...ROW, fault } }, { declaration: person }, RECEIVED)).toMatchObject({ unread: fault });
    expect(checkRow({ row: ROW }, { declaration: person }, RECEIVED)).toMatchObject({ unread: { code: 'not-read' } });
  });

  it.each([
    [
      'its key where that could be one',
      { recordKey: 'A-1', deleted: true, sourceVersion: 1.5 },
      'A-1',
      '/sourceVersion',
    ],
    ['no key that could be none', { recordKey: '', deleted: true }, undefined, '/recordKey'],
  ])('with faults names %s', (_, item, recordKey, pointer) => {
    const checked = check(item);
    expect(checked).toMatchObject({ faults: [expect.objectContaining({ pointer })] });
    expect('recordKey' in checked ? checked.recordKey : undefined).toBe(recordKey);
  });
});
