import { Client } from 'pg';

import { car } from '@sogoc/testing';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly operation: string;
  readonly principalId: string;
  readonly subjects: readonly {
    readonly goldenId?: string;
    readonly version?: number;
    readonly attributes: string[];
  }[];
  readonly objects?: readonly string[];
  readonly requestId: string;
}

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };

describe('the record of reads', () => {
  let desk: StewardDesk;
  let operator: string;
  let golden: string;

  beforeEach(async () => {
    desk = await StewardDesk.open();
    operator = await desk.api.addKey({ role: 'operator' });
    await desk.push('h1', HOA as never, 'persons');
    golden = await desk.goldenOf('h1');
  });
  afterEach(() => desk.close());

  const log = async (query = ''): Promise<Entry[]> => {
    const { status, body } = await desk.api.call('GET', `/v1/access-log${query}`, { key: operator });
    expect(status).toBe(200);
    return (body as unknown as { items: Entry[] }).items;
  };

  it('tells who was shown which version of whom, with names of attributes and no value', async () => {
    await desk.api.call('GET', `/v1/persons/${golden}`, { key: desk.lan, headers: { 'x-request-id': 'call-1' } });
    const [entry] = await log(`?golden=${golden}`);
    expect(entry).toMatchObject({ kind: 'read', operation: 'GET /v1/:collection/:id', requestId: 'call-1' });
    expect(entry!.subjects).toEqual([
      {
        collection: 'persons',
        goldenId: golden,
        version: 1,
        attributes: ['dateOfBirth', 'fullName', 'national-id', 'nationalId', 'recordKey', 'sex'],
      },
    ]);
    expect(JSON.stringify(entry)).not.toContain(HOA.nationalId);
  });

  it('has the read on record before it answers that nothing changed', async () => {
    const first = await desk.get(`/v1/persons/${golden}`);
    const again = await desk.api.call('GET', `/v1/persons/${golden}`, {
      key: desk.lan,
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect(again.status).toBe(304);
    expect(await log(`?golden=${golden}`)).toHaveLength(2);
  });

  it('lets no data out while it cannot be written', async () => {
    await desk.api.database.query('ALTER TABLE access_entry RENAME TO access_entry_away');
    const answer = await desk.get(`/v1/persons/${golden}`);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'read-log-unavailable' });
    expect(JSON.stringify(answer)).not.toContain('Hoà');
    const change = await desk.api.call('POST', '/v1/keys', { key: operator, body: { role: 'consumer', label: 'x' } });
    expect(change.status).toBe(503);
    await desk.api.database.query('ALTER TABLE access_entry_away RENAME TO access_entry');
    expect((await desk.get(`/v1/persons/${golden}`)).status).toBe(200);
    const { rows } = await desk.api.database.query("SELECT 1 FROM api_key WHERE label = 'x'");
    expect(rows).toEqual([]);
  });

  it('waits for no longer than the log is locked, and answers then', async () => {
    const other = new Client({ connectionString: desk.url });
    await other.connect();
    await other.query('BEGIN; SELECT pg_advisory_xact_lock(7340051)');
    const reading = desk.get(`/v1/persons/${golden}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.query('COMMIT');
    await other.end();
    expect((await reading).status).toBe(200);
  });

  it('has changes on record in the transaction that makes them, by what they change', async () => {
    const issued = await desk.api.call('POST', '/v1/keys', { key: operator, body: { role: 'consumer', label: 'x' } });
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH2', '30A-2'));
    const decision = await desk.decide('different', 'p1', 't1');
    const changes = await log('?kind=change');
    expect(changes.map(({ operation, objects }) => [operation, objects])).toEqual([
      ['POST /v1/decisions', [`decision ${decision.body.id}`]],
      ['POST /v1/keys', [`key ${issued.body.id}`]],
    ]);
  });

  it('has changes of people, keys that were asked for and tasks on record by what they change', async () => {
    const call = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
      desk.api.call(method, path, { key: operator, body });
    const add = async (username: string): Promise<string> => {
      const body = { username, name: username, role: 'operator', password: 'một mật khẩu đủ dài' };
      return (await call('POST', '/v1/people', body)).body.id as string;
    };
    const son = await add('son');
    const password = 'một mật khẩu khác';
    await call('PUT', '/v1/people/son/password', { password });
    const mai = await add('mai');
    const session = await desk.api.call('POST', '/v1/session', { body: { username: 'son', password } });
    const cookie = String(session.headers['set-cookie']).split(';')[0]!;
    const wish = { role: 'consumer', label: 'x' };
    const asked = await desk.api.call('POST', '/v1/keys', { headers: { cookie }, body: wish });
    expect(asked.status).toBe(202);
    await call('PUT', `/v1/people/${mai}/lock`);
    await call('DELETE', `/v1/people/${mai}/lock`);
    const changes = await log('?kind=change');
    expect(changes.map(({ operation, objects }) => [operation, objects]).reverse()).toEqual([
      ['POST /v1/people', [`account ${son}`]],
      ['PUT /v1/people/:id/password', [`account ${son}`]],
      ['POST /v1/people', [`account ${mai}`]],
      ['POST /v1/keys', [`key ${asked.body.id}`]],
      ['PUT /v1/people/:id/lock', [`account ${mai}`]],
      ['DELETE /v1/people/:id/lock', [`account ${mai}`]],
    ]);
  });

  it('has an answer on record each time it is given, also when it is repeated under its key', async () => {
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH2', '30A-2'));
    const [left, right] = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    const decide = () =>
      desk.post(
        '/v1/decisions',
        { verdict: 'different', left: { goldenId: left }, right: { goldenId: right }, reason: 'spec' },
        desk.lan,
        { 'idempotency-key': 'once' },
      );
    const [first, second] = [await decide(), await decide()];
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    const reads = await log(`?golden=${left}`);
    expect(reads.map(({ kind, operation }) => [kind, operation])).toEqual([
      ['read', 'POST /v1/decisions'],
      ['read', 'POST /v1/decisions'],
    ]);
    expect(await log('?kind=change')).toHaveLength(1);
  });

  it('has refusals of whoever is known on record: by a use-case, by the guard, and of a session that another site uses', async () => {
    const own = await desk.api.addKey({ role: 'consumer', collections: ['vehicles'] });
    const refused = await desk.post('/v1/exports', { collection: 'persons', purpose: 'x' }, own);
    expect(refused.status).toBe(403);
    expect((await desk.api.call('GET', `/v1/persons/${golden}`, { key: own })).status).toBe(403);
    expect((await desk.api.call('GET', '/v1/keys', { key: own })).status).toBe(403);
    expect((await desk.api.call('GET', '/v1/keys', { key: 'nobody' })).status).toBe(401);
    const person = { username: 'son', name: 'son', role: 'operator', password: 'một mật khẩu đủ dài' };
    const { id } = (await desk.api.call('POST', '/v1/people', { key: operator, body: person })).body;
    const session = await desk.api.call('POST', '/v1/session', {
      body: { username: 'son', password: person.password },
    });
    const cookie = String(session.headers['set-cookie']).split(';')[0]!;
    const headers = { cookie, origin: 'https://elsewhere.example' };
    expect((await desk.api.call('DELETE', '/v1/session', { headers })).status).toBe(403);
    const entries = (await log('?kind=refused')).reverse();
    expect(entries.map(({ operation, objects }) => [operation, objects])).toEqual([
      ['POST /v1/exports', ['problem forbidden']],
      ['GET /v1/:collection/:id', ['problem forbidden']],
      ['GET /v1/keys', ['problem forbidden']],
      ['DELETE /v1/session', ['problem foreign-origin']],
    ]);
    expect(entries.map(({ subjects }) => subjects)).toEqual([[], [], [], []]);
    expect(entries.at(-1)?.principalId).toBe(id);
  });

  it('is for operators and auditors only, and turns its pages from the newest back', async () => {
    for (let time = 0; time < 5; time++) await desk.get(`/v1/persons/${golden}`);
    expect((await desk.get('/v1/access-log')).status).toBe(403);
    const first = await desk.api.call('GET', '/v1/access-log?pageSize=3', { key: operator });
    const page = first.body as unknown as { items: Entry[]; nextCursor: string };
    const next = await log(`?cursor=${page.nextCursor}`);
    const places = [...page.items, ...next].map(({ seq }) => seq);
    expect(places).toEqual([...places].sort((one, other) => other - one));
    expect(new Set(places).size).toBe(places.length);
  });
});
