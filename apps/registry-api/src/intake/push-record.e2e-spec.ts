import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

const NAME = 'Nguyễn Thị Hoà';

describe('pushing one record', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let key: string;
  const put = (recordKey: string, body: unknown, headers: Record<string, string> = {}) =>
    api.call('PUT', `/v1/sources/population/persons/${encodeURIComponent(recordKey)}`, { key, body, headers });
  const remove = (recordKey: string, query = '') =>
    api.call('DELETE', `/v1/sources/population/persons/${encodeURIComponent(recordKey)}${query}`, { key });
  const get = (recordKey: string) =>
    api.call('GET', `/v1/sources/population/persons/${encodeURIComponent(recordKey)}`, { key });

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

  it('is accepted as pending, kept as received, and hinted', async () => {
    const attributes = {
      fullName: NAME,
      nationalId: ' 001-180-000123',
      somethingElse: [1, { deep: true }],
      phone: null,
    };
    const answer = await put('HT-77', { sourceVersion: 4, observedAt: '2026-01-31T08:00:00+07:00', attributes });
    expect(answer).toMatchObject({
      status: 202,
      body: { status: 'pending', recordId: expect.stringMatching(/^\d+$/) },
    });
    const read = await get('HT-77');
    expect(read).toMatchObject({ status: 200 });
    expect(read.body).toEqual({
      recordId: answer.body.recordId,
      source: 'population',
      collection: 'persons',
      recordKey: 'HT-77',
      sourceVersion: 4,
      observedAt: '2026-01-31T01:00:00.000Z',
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      status: 'pending',
      attributes,
      findings: [],
    });
    expect(api.hinted).toContain('person');
  });

  it('tells same, older and conflicting versions apart', async () => {
    const body = (sourceVersion: number, fullName: string) => ({ sourceVersion, attributes: { fullName } });
    expect(await put('versions', body(5, 'A'))).toMatchObject({ status: 202 });
    expect(await put('versions', body(5, 'A'))).toMatchObject({ status: 200, body: { status: 'unchanged' } });
    expect(await put('versions', body(4, 'B'))).toMatchObject({ status: 200, body: { status: 'stale' } });
    expect(await put('versions', body(5, 'C'))).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect(await put('versions', body(4, 'C'))).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    const mixed = await put('versions', { attributes: { fullName: 'A' } });
    expect(mixed).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/sourceVersion', code: 'version-missing' }] },
    });
    expect((await get('versions')).body).toMatchObject({ sourceVersion: 5, attributes: { fullName: 'A' } });
    expect(await put('plain', { attributes: { fullName: 'A' } })).toMatchObject({ status: 202 });
    expect(await put('plain', body(1, 'B'))).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect(await put('plain', { attributes: { fullName: 'A' } })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'version-missing' }] },
    });
  });

  it('leaves one pending row for every version that was stored', async () => {
    const before = { versions: await api.count('record_version'), pending: await api.count('pending_record') };
    await put('rows', { sourceVersion: 2, attributes: { fullName: 'A' } });
    await put('rows', { sourceVersion: 1, attributes: { fullName: 'B' } });
    await put('rows', { sourceVersion: 2, attributes: { fullName: 'A' } });
    expect(await api.count('record_version')).toBe(before.versions + 2);
    expect(await api.count('pending_record')).toBe(before.pending + 2);
  });

  it('deletes repeatably and comes back', async () => {
    expect(await remove('gone')).toMatchObject({ status: 404, body: { code: 'record-not-found' } });
    await put('gone', { attributes: { fullName: 'A' } });
    expect(await remove('gone')).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect(await remove('gone')).toMatchObject({ status: 200, body: { status: 'unchanged' } });
    expect((await get('gone')).body).not.toHaveProperty('attributes');
    expect(await put('gone', { attributes: { fullName: 'A' } })).toMatchObject({ status: 202 });
    expect((await get('gone')).body).toMatchObject({ attributes: { fullName: 'A' } });
  });

  it('goes on with versions where a delete was sent without', async () => {
    await put('late', { attributes: { fullName: 'A' } });
    expect(await remove('late')).toMatchObject({ status: 202 });
    expect(await remove('late', '?sourceVersion=3')).toMatchObject({ status: 202 });
    expect(await put('late', { sourceVersion: 3, attributes: { fullName: 'A' } })).toMatchObject({
      status: 200,
      body: { status: 'stale' },
    });
    expect(await put('late', { sourceVersion: 4, attributes: { fullName: 'B' } })).toMatchObject({ status: 202 });
    expect((await get('late')).body).toMatchObject({ sourceVersion: 4, attributes: { fullName: 'B' } });
  });

  it('orders a versioned delete among the versions, also when it comes first', async () => {
    expect(await remove('early', '?sourceVersion=5')).toMatchObject({ status: 202 });
    expect(await put('early', { sourceVersion: 5, attributes: { fullName: 'A' } })).toMatchObject({
      status: 200,
      body: { status: 'stale' },
    });
    expect(await put('early', { sourceVersion: 6, attributes: { fullName: 'B' } })).toMatchObject({ status: 202 });
    expect(await remove('early', '?sourceVersion=5')).toMatchObject({ status: 200, body: { status: 'stale' } });
    expect(await remove('early', '?sourceVersion=x')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/sourceVersion' }] },
    });
    expect((await get('early')).body).toMatchObject({ sourceVersion: 6 });
  });

  it('reads a key with slashes, spaces and letters beyond ASCII', async () => {
    const recordKey = 'Quận 1/hồ sơ 7?#&%';
    expect(await put(recordKey, { attributes: { fullName: 'A' } })).toMatchObject({ status: 202 });
    expect((await get(recordKey)).body).toMatchObject({ recordKey });
  });

  it('makes one record of 50 pushes at once', async () => {
    const pushes = Array.from({ length: 50 }, (_, index) =>
      put('crowd', { sourceVersion: (index % 10) + 1, attributes: { fullName: `A ${index % 10}` } }),
    );
    const answers = await Promise.all(pushes);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 202]));
    expect(new Set(answers.map(({ body }) => body.recordId)).size).toBe(1);
    const { rows } = await api.database.query(
      `SELECT count(*)::int AS n FROM record_version v JOIN source_record r USING (record_no) WHERE record_key = 'crowd'`,
    );
    expect(rows).toEqual([{ n: 10 }]);
    expect((await get('crowd')).body).toMatchObject({ sourceVersion: 10, attributes: { fullName: 'A 9' } });
  });

  it('waits for the resolution when asked, and says so', async () => {
    const timedOut = await put('waiting', { attributes: { fullName: 'A' } }, { prefer: 'respond-async, wait=0' });
    expect(timedOut).toMatchObject({
      status: 202,
      body: { status: 'pending' },
      headers: { 'preference-applied': 'wait=0' },
    });
    const waiting = put('waited', { attributes: { fullName: 'A' } }, { prefer: 'wait=10' });
    await resolveByHand(api, 'waited', 'resolved');
    const answer = await waiting;
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'resolved', outcome: 'created', goldenId: expect.any(String) },
    });
    const failing = put('waited', { attributes: { fullName: 'B' } }, { prefer: 'wait=10' });
    await resolveByHand(api, 'waited', 'failed');
    expect(await failing).toMatchObject({
      status: 200,
      body: { status: 'failed', outcome: 'updated', problem: { code: 'unreadable' } },
    });
    expect((await get('waited')).body).toMatchObject({ status: 'failed', problem: { code: 'unreadable' } });
  });

  it('accepts a push while the queue is away', async () => {
    api.failHints = true;
    expect(await put('no-queue', { attributes: { fullName: 'A' } })).toMatchObject({ status: 202 });
    api.failHints = false;
  });
});

/** What a worker writes, as far as a waiting push reads it. */
async function resolveByHand(api: ApiUnderTest, recordKey: string, status: 'resolved' | 'failed'): Promise<void> {
  const find = `SELECT record_no, newest_receipt_no FROM source_record WHERE record_key = $1
    AND newest_receipt_no > coalesce((SELECT d.newest_receipt_no FROM resolved_record d WHERE d.record_no = source_record.record_no), 0)`;
  let found = await api.database.query(find, [recordKey]);
  while (found.rows.length === 0) found = await api.database.query(find, [recordKey]);
  const { record_no: recordNumber, newest_receipt_no: receiptNumber } = found.rows[0] as {
    record_no: number;
    newest_receipt_no: number;
  };
  await api.database.query('BEGIN');
  await api.database.query(
    `INSERT INTO golden_record (id, entity, version, status, attributes, provenance, identifiers, record_count, created_at, updated_at)
     VALUES (gen_random_uuid(), 'person', 1, 'active', '{}', '{}', '[]', 1, now(), now())`,
  );
  await api.database.query(
    `INSERT INTO link (record_no, entity, golden_id, first_golden_id) SELECT $1, 'person', id, id FROM golden_record LIMIT 1 ON CONFLICT DO NOTHING`,
    [recordNumber],
  );
  await api.database.query(
    `INSERT INTO resolved_record (record_no, entity, source, record_key, status, newest_receipt_no, block_order, problem)
     VALUES ($1, 'person', 'population', $2, $3, $4, 1, $5)
     ON CONFLICT (record_no) DO UPDATE SET status = excluded.status, newest_receipt_no = excluded.newest_receipt_no, problem = excluded.problem`,
    [
      recordNumber,
      recordKey,
      status,
      receiptNumber,
      status === 'failed' ? JSON.stringify({ code: 'unreadable' }) : null,
    ],
  );
  await api.database.query('COMMIT');
}
