import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const BATCH = '/v1/sources/population/persons/batch';
const NDJSON = { 'content-type': 'application/x-ndjson' };
const item = (recordKey: unknown, fullName: unknown = 'Trần Thị B', sourceVersion?: number) => ({
  recordKey,
  sourceVersion,
  attributes: { fullName },
});

interface Item {
  readonly index: number;
  readonly recordKey?: string;
  readonly recordId?: string;
  readonly status: string;
  readonly problem?: { readonly code: string; readonly errors?: { readonly pointer: string }[] };
}

describe('pushing a batch', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let key: string;
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await api.call('POST', BATCH, { key, body, headers });
    return { status: answer.status, ...(answer.body as { errors: boolean; items: Item[]; code?: string }) };
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    key = await api.addKey({ role: 'source', source: 'population' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('takes 493 of 500 when 7 lines are bad, and tells which and why', async () => {
    const bad = new Map<number, unknown>([
      [3, 'not a record'],
      [50, item('')],
      [99, item('x'.repeat(201))],
      [100, item(7)],
      [200, item('k200', 'A'.repeat(10_000))],
      [301, item('k301', 'A\u0000')],
      [499, { recordKey: 'k499' }],
    ]);
    const answer = await post(Array.from({ length: 500 }, (_, index) => bad.get(index) ?? item(`k${index}`)));
    expect(answer).toMatchObject({ status: 200, errors: true });
    expect(answer.items.map(({ index }) => index)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    const rejected = answer.items.filter(({ status }) => status === 'rejected');
    expect(rejected.map(({ index, problem }) => [index, problem?.code, problem?.errors?.[0]?.pointer])).toEqual([
      [3, 'invalid-record', ''],
      [50, 'invalid-record', '/recordKey'],
      [99, 'invalid-record', '/recordKey'],
      [100, 'invalid-record', '/recordKey'],
      [200, 'invalid-record', '/attributes/fullName'],
      [301, 'invalid-record', '/attributes/fullName'],
      [499, 'invalid-record', '/attributes'],
    ]);
    expect(answer.items.filter(({ status, recordId }) => status === 'pending' && recordId).length).toBe(493);
    expect(await api.count('source_record')).toBe(493);
    expect(await api.count('pending_record')).toBe(493);
  });

  it('reads NDJSON line by line', async () => {
    const lines = [JSON.stringify(item('n1')), '{"recordKey": "n2"', '', JSON.stringify(item('n3')), ''].join('\n');
    const answer = await post(lines, NDJSON);
    expect(answer.items).toMatchObject([
      { index: 0, recordKey: 'n1', status: 'pending' },
      { index: 1, status: 'rejected', problem: { code: 'malformed-body' } },
      { index: 2, recordKey: 'n3', status: 'pending' },
    ]);
  });

  it('takes the same key twice as two versions, in order', async () => {
    const answer = await post([
      item('twice', 'A', 1),
      item('twice', 'B', 2),
      item('twice', 'B', 2),
      item('twice', 'C', 2),
      item('twice', 'D', 0),
      item('twice', 'E'),
    ]);
    expect(answer.items.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'pending',
      'pending',
      'unchanged',
      'version-conflict',
      'stale',
      'invalid-record',
    ]);
    const read = await api.call('GET', '/v1/sources/population/persons/twice', { key });
    expect(read.body).toMatchObject({ sourceVersion: 2, attributes: { fullName: 'B' } });
    const { rows } = await api.database.query(
      `SELECT v.source_version FROM record_version v JOIN source_record r USING (record_no) WHERE record_key = 'twice' ORDER BY receipt_no`,
    );
    expect(rows.map((row: { source_version: number }) => Number(row.source_version))).toEqual([1, 2, 0]);
  });

  it('takes an empty batch', async () => {
    expect(await post([])).toMatchObject({ status: 200, errors: false, items: [] });
  });

  it('never deadlocks when batches of the same keys meet in other orders', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => `meet ${index}`);
    const orders = Array.from({ length: 8 }, (_, turn) =>
      (turn % 2 ? [...keys].reverse() : keys).map((recordKey) => item(recordKey, `A ${turn}`, turn)),
    );
    const answers = await Promise.all(orders.map((body) => post(body)));
    expect(answers.map(({ status, errors }) => [status, errors])).toEqual(Array(8).fill([200, false]));
    const { rows } = await api.database.query(
      `SELECT newest_source_version AS v, count(*)::int AS n FROM source_record WHERE record_key LIKE 'meet %' GROUP BY 1`,
    );
    expect(rows.map((row: { v: number; n: number }) => [Number(row.v), row.n])).toEqual([[7, 200]]);
  });

  it('reads, deletes and replays by keys in the body', async () => {
    await post([item('by-key 1'), item('by-key 2')]);
    const call = (verb: string, recordKeys: string[]) =>
      api.call('POST', `/v1/sources/population/persons/${verb}`, { key, body: { recordKeys } });
    const read = await call('get', ['by-key 2', 'nowhere', 'by-key 1']);
    expect(read).toMatchObject({
      status: 200,
      body: { items: [{ recordKey: 'by-key 2' }, { recordKey: 'by-key 1' }], missing: ['nowhere'] },
    });
    const pending = await api.count('pending_record');
    const replayed = await call('replay', ['by-key 1', 'nowhere']);
    expect(replayed).toMatchObject({
      status: 202,
      body: {
        errors: true,
        replayed: 1,
        items: [{ status: 'pending' }, { status: 'rejected', problem: { code: 'record-not-found' } }],
      },
    });
    expect(await api.count('pending_record')).toBe(pending + 1);
    const deleted = await call('delete', ['by-key 1', 'nowhere']);
    expect(deleted).toMatchObject({
      status: 200,
      body: { errors: true, items: [{ status: 'pending' }, { status: 'rejected' }] },
    });
    expect(await call('delete', ['by-key 1'])).toMatchObject({ body: { items: [{ status: 'unchanged' }] } });
  });

  it('lists by status and finding in pages that are stable under writes', async () => {
    await api.database.query(
      `INSERT INTO resolved_record (record_no, entity, source, record_key, status, newest_receipt_no, block_order, finding_codes, findings)
       SELECT record_no, entity, source, record_key, CASE WHEN record_key = 'k0' THEN 'failed' ELSE 'resolved' END, newest_receipt_no, 1,
         CASE WHEN record_key IN ('k1', 'k2') THEN ARRAY['ID_WRONG_LENGTH'] ELSE '{}'::text[] END, '[{"code": "ID_WRONG_LENGTH", "suggestion": "001180000123"}]'
       FROM source_record WHERE record_key IN ('k0', 'k1', 'k2', 'k4')`,
    );
    const list = async (query: string) => {
      const { body } = await api.call('GET', `/v1/sources/population/persons?${query}`, { key });
      return body as { items: { recordKey: string; status: string }[]; nextCursor?: string };
    };
    expect((await list('status=failed')).items).toMatchObject([{ recordKey: 'k0', status: 'failed' }]);
    expect((await list('finding=ID_WRONG_LENGTH')).items.map(({ recordKey }) => recordKey)).toEqual(['k1', 'k2']);
    const steward = await api.addKey({ role: 'steward' });
    const read = async (as: string) =>
      (await api.call('GET', '/v1/sources/population/persons/k1', { key: as })).body.findings;
    expect(await read(key)).toEqual([{ code: 'ID_WRONG_LENGTH', suggestion: '001180000123' }]);
    expect(await read(steward)).toEqual([{ code: 'ID_WRONG_LENGTH' }]);
    expect((await list('status=resolved')).items).toHaveLength(3);
    const first = await list('status=pending&pageSize=2');
    expect(first.items).toHaveLength(2);
    await post([item('later')]);
    const second = await list(`status=pending&pageSize=9999&cursor=${first.nextCursor}`);
    expect(second.items.map(({ recordKey }) => recordKey)).not.toContain(first.items[1]?.recordKey);
    expect(second.items.length).toBeLessThanOrEqual(500);
    const all = await api.call('POST', '/v1/sources/population/persons/replay', { key });
    expect(all).toMatchObject({ status: 202, body: { replayed: 1 } });
  });
});
