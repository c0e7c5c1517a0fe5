import { randomUUID } from 'node:crypto';

import { createTestDatabase, eventually, type TestDatabase } from '@sogoc/testing';
import { Client } from 'pg';

import { ApiUnderTest } from './__tests__/api-under-test';

const BATCH = '/v1/sources/population/persons/batch';
const items = (recordKey: string) => [{ recordKey, sourceVersion: 1, attributes: { fullName: 'Nguyễn Thị Hoà' } }];

describe('POSTs with an Idempotency-Key', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let source: string;
  let operator: string;
  const post = (url: string, body: unknown, idempotencyKey: string, key = source, headers = {}) =>
    api.call('POST', url, { key, body, headers: { 'idempotency-key': idempotencyKey, ...headers } });
  const stored = async (): Promise<number> => {
    const { rows } = await api.database.query('SELECT count(*)::int AS n FROM idempotent_call');
    return rows[0].n;
  };

  /** As a process leaves the newest call that is lost before it answers. */
  const loseAnswer = () =>
    api.database.query(
      `UPDATE idempotent_call SET answer = NULL, attempt = $1, leased_until = now() + interval '30 seconds'
       WHERE (key_id, route, call_hash) = (SELECT key_id, route, call_hash FROM idempotent_call ORDER BY expires_at DESC LIMIT 1)`,
      [randomUUID()],
    );
  const endLeases = () => api.database.query('UPDATE idempotent_call SET leased_until = now() WHERE answer IS NULL');
  const keysLabelled = async (label: string): Promise<number> => {
    const { rows } = await api.database.query('SELECT count(*)::int AS n FROM api_key WHERE label = $1', [label]);
    return rows[0].n;
  };
  /** Nobody adds a key until the transaction of the connection ends. */
  const blockKeys = async (): Promise<Client> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('BEGIN');
    await client.query('LOCK TABLE api_key IN SHARE MODE');
    return client;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    await api.addSource('population', ['persons']);
    source = await api.addKey({ role: 'source', source: 'population' });
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('have their effect once and give the same answer again', async () => {
    const first = await post(BATCH, items('r-1'), 'call-1');
    const before = await api.count('record_version');
    const again = await post(BATCH, items('r-1'), 'call-1');
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(again).toMatchObject({ status: first.status, headers: { 'idempotency-replayed': 'true' } });
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(await api.count('record_version')).toBe(before);
  });

  it('do not mind the order of members, quotes around the key, or another spelling of Bearer', async () => {
    const first = await post(BATCH, [{ recordKey: 'o-1', attributes: { fullName: 'A B', sex: 'Nam' } }], 'order');
    const again = await post(
      BATCH,
      [{ attributes: { sex: 'Nam', fullName: 'A B' }, recordKey: 'o-1' }],
      '"order"',
      source,
      {
        authorization: `bearer  ${source} `,
      },
    );
    expect(again).toMatchObject({ body: first.body, headers: { 'idempotency-replayed': 'true' } });
  });

  it('are refused with another body or path, and nothing is done', async () => {
    await post(BATCH, items('r-2'), 'call-2');
    const before = await api.count('record_version');
    for (const [url, body] of [
      [BATCH, items('r-3')],
      [`${BATCH}?x=1`, items('r-2')],
    ] as const) {
      expect(await post(url, body, 'call-2')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    }
    expect(await api.count('record_version')).toBe(before);
  });

  it('have one effect when fifty come at once, and all get its answer', async () => {
    const wish = { role: 'consumer', label: 'fifty at once' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/v1/keys', wish, 'fifty', operator)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(49);
    expect(await keysLabelled('fifty at once')).toBe(1);
  });

  it('keep no secret and no name that could be read from the database', async () => {
    const { body, headers } = await post('/v1/keys', { role: 'consumer', label: 'secret' }, 'call-secret', operator);
    await post(BATCH, [{ recordKey: '001180000999', attributes: { fullName: 'X' } }], '001180000888');
    const again = await post('/v1/keys', { role: 'consumer', label: 'secret' }, 'call-secret', operator);
    expect(again.body).toEqual(body);
    expect(again.headers['cache-control']).toBe(headers['cache-control']);
    const { rows } = await api.database.query<{ text: string }>('SELECT c::text AS text FROM idempotent_call c');
    const bytes = rows.map(({ text }) =>
      text.replace(/\\\\x([0-9a-f]+)/g, (_match, hex: string) => Buffer.from(hex, 'hex').toString('latin1')),
    );
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes.join()).not.toMatch(/001180000999|001180000888|call-secret|recordKey|cache-control/);
    expect(bytes.join()).not.toContain(String(body.key));
    expect(api.logLines.join()).not.toMatch(/call-secret|001180000888/);
  });

  it('are apart for each key and each call', async () => {
    const other = await api.addKey({ role: 'operator' });
    const wish = { role: 'consumer', label: 'apart' };
    const [one, two] = [
      await post('/v1/keys', wish, 'shared', operator),
      await post('/v1/keys', wish, 'shared', other),
    ];
    expect(two.body.id).not.toBe(one.body.id);
    expect(await post(BATCH, items('r-9'), 'shared')).toMatchObject({ status: 200 });
    expect(
      (await post('/v1/sources/population/persons/delete', { recordKeys: ['r-9'] }, 'shared')).headers,
    ).not.toHaveProperty('idempotency-replayed');
  });

  it('are free again after a problem', async () => {
    const before = await stored();
    expect(await post('/v1/keys', { role: 'nobody' }, 'faulty', operator)).toMatchObject({ status: 422 });
    expect(await stored()).toBe(before);
    expect(await post('/v1/keys', { role: 'consumer', label: 'mended' }, 'faulty', operator)).toMatchObject({
      status: 201,
    });
  });

  it('wait for the first and then say that it is under way; once it is lost without an effect, they take its place', async () => {
    const body = { role: 'consumer', label: 'lost' };
    await post('/v1/keys', body, 'lost', operator);
    await loseAnswer();
    await api.database.query('UPDATE idempotent_call SET took_effect = false WHERE answer IS NULL');
    expect(await post('/v1/keys', body, 'lost', operator)).toMatchObject({
      status: 409,
      headers: { 'retry-after': '1' },
      body: { code: 'idempotency-key-running' },
    });
    expect(await post('/v1/keys', { ...body, label: 'x' }, 'lost', operator)).toMatchObject({ status: 422 });
    await endLeases();
    const taken = await post('/v1/keys', body, 'lost', operator);
    expect(taken).toMatchObject({ status: 201 });
    expect(taken.headers).not.toHaveProperty('idempotency-replayed');
    expect(await post('/v1/keys', body, 'lost', operator)).toMatchObject({ body: taken.body });
  });

  it('are not worked on again when the first took effect and nobody is left to answer', async () => {
    const body = { role: 'consumer', label: 'answered to nobody' };
    await post('/v1/keys', body, 'unanswered', operator);
    await loseAnswer();
    expect(await post('/v1/keys', body, 'unanswered', operator)).toMatchObject({
      status: 409,
      headers: { 'retry-after': '1' },
    });
    await endLeases();
    const answer = { status: 409, body: { code: 'idempotency-answer-lost' } };
    for (let time = 0; time < 2; time++)
      expect(await post('/v1/keys', body, 'unanswered', operator)).toMatchObject(answer);
    expect(await keysLabelled('answered to nobody')).toBe(1);
    await api.database.query('DELETE FROM idempotent_call WHERE answer IS NULL');
  });

  it('are undone when another attempt took their name meanwhile', async () => {
    const blocker = await blockKeys();
    const answer = post('/v1/keys', { role: 'consumer', label: 'stood still' }, 'still', operator);
    await eventually('the call waits', async () => {
      const waiting = await api.database.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%api_key%'`,
      );
      return waiting.rows.length > 0;
    });
    await api.database.query('UPDATE idempotent_call SET attempt = $1 WHERE answer IS NULL', [randomUUID()]);
    await blocker.query('COMMIT');
    await blocker.end();
    expect(await answer).toMatchObject({ status: 409, body: { code: 'idempotency-key-running' } });
    expect(await keysLabelled('stood still')).toBe(0);
    await api.database.query('DELETE FROM idempotent_call WHERE answer IS NULL');
  });

  it('are worked on again when the commit was not answered and did not take place', async () => {
    await api.database.query(`CREATE FUNCTION check_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$`);
    await api.database.query(
      'CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON api_key DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slowly()',
    );
    const body = { role: 'consumer', label: 'committing' };
    const answer = post('/v1/keys', body, 'committing', operator);
    await eventually('the commit is cut off', async () => {
      const ended = await api.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'active' AND query LIKE 'COMMIT%'`);
      return ended.rows.length > 0;
    });
    expect(await answer).toMatchObject({ status: 503, body: { code: 'registry-unavailable' } });
    await api.database.query('DROP FUNCTION check_slowly CASCADE');
    expect(await post('/v1/keys', body, 'committing', operator)).toMatchObject({ status: 409 });
    await endLeases();
    expect(await post('/v1/keys', body, 'committing', operator)).toMatchObject({ status: 201 });
    expect(await keysLabelled('committing')).toBe(1);
  });

  it('are forgotten when their time is over', async () => {
    const body = items('r-7');
    await post(BATCH, body, 'old');
    const { rows } = await api.database.query(
      `SELECT min(expires_at) > now() + interval '6 days 23 hours' AS week FROM idempotent_call`,
    );
    expect(rows[0].week).toBe(true);
    await api.database.query(`UPDATE idempotent_call SET expires_at = now() - interval '1 second'`);
    expect((await post(BATCH, body, 'old')).headers).not.toHaveProperty('idempotency-replayed');
    const { IdempotentCalls } = await import('@sogoc/registry');
    expect(await api.app.get(IdempotentCalls, { strict: false }).sweep()).toBeGreaterThan(3);
    expect(await stored()).toBe(1);
  });

  it('mean nothing to questions, and need a readable key', async () => {
    const before = await stored();
    const consumer = await api.addKey({ role: 'consumer' });
    expect((await post('/v1/persons/search', {}, 'question', consumer)).status).toBe(200);
    expect((await post('/v1/sources/population/persons/get', { recordKeys: ['r-1'] }, 'question')).status).toBe(200);
    expect(await stored()).toBe(before);
    for (const key of ['', 'a b', 'a'.repeat(256)]) {
      expect(await post(BATCH, items('r-1'), key)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    }
  });

  it('work for batches of lines', async () => {
    const lines = items('nd-1')
      .map((item) => JSON.stringify(item))
      .join('\n');
    const headers = { 'content-type': 'application/x-ndjson' };
    const first = await post(BATCH, lines, 'lines', source, headers);
    expect(first.status).toBe(200);
    expect(await post(BATCH, `${lines}\n`, 'lines', source, headers)).toMatchObject({
      body: first.body,
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(await post(BATCH, lines.replace('nd-1', 'nd-2'), 'lines', source, headers)).toMatchObject({ status: 422 });
  });
});
