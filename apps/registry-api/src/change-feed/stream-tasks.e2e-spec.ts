import { createTestDatabase, eventually } from '@sogoc/testing';

import { StoredRegistry } from '../golden-records/__tests__/stored-registry';
import type { EventStreamReader } from './__tests__/event-stream-reader';
import { FeedApi } from './__tests__/feed-api';

const PASSWORD = 'một mật khẩu đủ dài';

describe('what becomes of review tasks, on the stream', () => {
  let feed: FeedApi;
  let registry: StoredRegistry;
  let lan: string;
  let cookie: string;

  beforeAll(async () => {
    feed = await FeedApi.start(await createTestDatabase());
    registry = new StoredRegistry(feed.api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    const operator = await feed.api.addKey({ role: 'operator' });
    const person = { username: 'steward.lan', name: 'Phạm Thị Lan', role: 'steward', password: PASSWORD };
    lan = (await feed.api.call('POST', '/v1/people', { key: operator, body: person })).body.id as string;
    const signIn = { username: 'steward.lan', password: PASSWORD };
    const answer = await feed.api.call('POST', '/v1/session', { body: signIn });
    cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  });
  afterAll(() => feed.stop());

  const call = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown = {}) =>
    (await feed.api.call(method, path, { headers: { cookie, host: 'registry.example' }, body })).body;
  const open = (query = '?tasks=true', headers: Readonly<Record<string, string>> = {}) =>
    feed.open(undefined, query, { cookie, ...headers });
  const pairTask = async (): Promise<{ id: string; goldenIds: string[] }> => {
    const records = [await registry.addRecord(), await registry.addRecord()];
    const goldenIds = [];
    for (const record of records) goldenIds.push(await registry.addGolden({ members: [record] }));
    return { id: await registry.addTask({ goldenIds, recordNumbers: records, weight: 6_000 }), goldenIds };
  };
  const told = (reader: EventStreamReader, id: string): unknown[] =>
    reader.events.filter(({ data }) => data?.taskId === id).map(({ event }) => event);
  const hears = async (reader: EventStreamReader, id: string, ...types: readonly string[]): Promise<void> => {
    await eventually(types.join(), () => told(reader, id).length >= types.length);
    expect(told(reader, id)).toEqual(types);
  };

  it('is heard with the cookie of a session, with who holds it, and nothing of what records say', async () => {
    const reader = await open();
    expect(reader.response.status).toBe(200);
    await eventually('started', () => reader.lastEventId !== '');
    const { id, goldenIds } = await pairTask();
    const claim = await call('POST', `/v1/review-tasks/${id}/claim`);
    await call('POST', `/v1/review-tasks/${id}/claim`);
    await call('POST', `/v1/review-tasks/${id}/release`, { token: claim['token'] });
    await call('PUT', `/v1/review-tasks/${id}/assignment`, { assignee: 'me' });
    await hears(reader, id, 'task.opened', 'task.claimed', 'task.released', 'task.assigned');
    const [opened, claimed, , assigned] = reader.events.map(({ data }) => data!);
    expect(opened).toEqual({
      cursor: expect.any(String) as string,
      feedId: expect.any(String) as string,
      type: 'task.opened',
      collection: 'persons',
      taskId: id,
      kind: 'possible-match',
      status: 'open',
      revision: 1,
      goldenIds,
      occurredAt: expect.any(String) as string,
    });
    expect(claimed).toMatchObject({
      status: 'claimed',
      claim: { author: lan, authorName: 'Phạm Thị Lan', until: claim['claimedUntil'] },
    });
    expect(assigned).toMatchObject({ status: 'open', assignee: { id: lan, name: 'Phạm Thị Lan' } });
    expect(JSON.stringify(reader.events)).not.toContain('Nguyễn');
    reader.leave();
  });

  it('tells once of each transaction, by what it left, and of one that is taken back nothing', async () => {
    const reader = await open();
    await eventually('started', () => reader.lastEventId !== '');
    const { id } = await pairTask();
    await call('POST', '/v1/decisions/preview', { act: 'task', taskId: id, verdict: 'hold' });
    await call('POST', `/v1/review-tasks/${id}/claim`);
    await call('POST', `/v1/review-tasks/${id}/escalation`, { reason: 'Xin ý kiến' });
    const sql = feed.api.database;
    await sql.query('BEGIN');
    await sql.query(`UPDATE review_task SET status = 'decided', revision = revision + 1 WHERE id = $1`, [id]);
    await sql.query(`UPDATE review_task SET status = 'open' WHERE id = $1`, [id]);
    await sql.query('COMMIT');
    await sql.query(`UPDATE review_task SET status = 'held' WHERE id = $1`, [id]);
    await sql.query(`UPDATE review_task SET status = 'open' WHERE id = $1`, [id]);
    await sql.query(`UPDATE review_task SET status = 'closed', close_reason = 'joined' WHERE id = $1`, [id]);
    const types = ['opened', 'claimed', 'escalated', 'changed', 'held', 'opened', 'closed'].map(
      (type) => `task.${type}`,
    );
    await hears(reader, id, ...types);
    expect(reader.events.at(-1)?.data).toMatchObject({ status: 'closed', closeReason: 'joined' });
    reader.leave();
  });

  it('goes on behind the last event, in one order with golden records', async () => {
    const first = await open();
    await eventually('started', () => first.lastEventId !== '');
    const { id } = await pairTask();
    await hears(first, id, 'task.opened');
    first.leave();
    await feed.write({ version: 7 });
    await call('POST', `/v1/review-tasks/${id}/claim`);
    await feed.write({ version: 8 });
    const again = await open('?tasks=true', { 'last-event-id': first.lastEventId });
    await eventually('three events', () => again.events.length >= 3);
    expect(again.events.map(({ event, data }) => [event, data?.version])).toEqual([
      ['golden.updated', 7],
      ['task.claimed', undefined],
      ['golden.updated', 8],
    ]);
    again.leave();
  });

  it('is not heard by who does not ask, nor by who has no tasks or not these', async () => {
    const consumer = await feed.api.addKey({ role: 'consumer' });
    expect((await feed.open(consumer, '?tasks=true')).response.status).toBe(403);
    expect((await open('?tasks=yes')).response.status).toBe(422);
    const plain = await feed.open(consumer, '?after=latest');
    const firms = await feed.open(await feed.api.addKey({ role: 'lead', collections: ['enterprises'] }), '?tasks=true');
    await eventually('started', () => plain.lastEventId !== '' && firms.lastEventId !== '');
    await pairTask();
    const firm = await registry.addTask({ entity: 'enterprise' });
    await feed.write({ version: 9 });
    await hears(firms, firm, 'task.opened');
    await eventually('the change', () => plain.events.length > 0);
    expect(plain.events.map(({ event }) => event)).toEqual(['golden.updated']);
    expect(firms.events).toHaveLength(1);
    for (const reader of [plain, firms]) reader.leave();
  });

  it('ends with the session, which it does not keep alive', async () => {
    const reader = await open();
    await eventually('started', () => reader.lastEventId !== '');
    const usedAt = async () =>
      (await feed.api.database.query<{ at: Date }>('SELECT last_used_at AS at FROM person_session')).rows[0]?.at;
    await feed.api.database.query(`UPDATE person_session SET last_used_at = last_used_at - interval '5 minutes'`);
    const before = await usedAt();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([reader.isEnded, await usedAt()]).toEqual([false, before]);
    await feed.api.database.query(`UPDATE person_session SET last_used_at = now() - interval '31 minutes'`);
    await eventually('the end', () => reader.isEnded, 10_000);
    expect((await open()).response.status).toBe(401);
  });
});
