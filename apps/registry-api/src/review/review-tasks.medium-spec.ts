import { randomUUID } from 'node:crypto';

import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { issueKey } from '../golden-records/__tests__/keys-by-role';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

interface TaskList {
  readonly items: readonly { readonly id: string; readonly collection: string }[];
  readonly nextCursor?: string;
}

describe('the queue of review tasks', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let steward: string;
  let operator: string;
  const list = async (query = '', key = steward): Promise<TaskList> =>
    (await api.call('GET', `/v1/review-tasks${query}`, { key })).body as unknown as TaskList;

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    steward = await api.addKey({ role: 'steward' });
    operator = await api.addKey({ role: 'operator' });
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  it('shows a task with the records it rests on', async () => {
    const records = [await registry.addRecord(), await registry.addRecord()];
    const goldens = [
      await registry.addGolden({ members: [records[0]!] }),
      await registry.addGolden({ members: [records[1]!] }),
    ];
    const task = {
      kind: 'identifier-collision',
      goldenIds: goldens,
      recordNumbers: records,
      weight: 6_250,
      qualifier: 'national-id',
    };
    const id = await registry.addTask(task);
    expect((await list()).items).toMatchObject([
      {
        id,
        collection: 'persons',
        kind: 'identifier-collision',
        status: 'open',
        goldenIds: goldens,
        records: records.map((recordNumber, at) => ({ recordId: String(recordNumber), goldenId: goldens[at] })),
        weight: 6.25,
        reasons: ['review'],
        scheme: 'national-id',
        revision: 1,
        createdAt: '2026-03-01T00:00:00.000Z',
        updatedAt: '2026-03-01T00:00:00.000Z',
      },
    ]);
  });

  it('holds what is open or claimed unless asked for another status', async () => {
    const made = new Map<string, string>();
    for (const status of ['open', 'claimed', 'held', 'decided', 'closed'])
      made.set(status, await registry.addTask({ status }));
    expect((await list()).items.map(({ id }) => id)).toEqual([made.get('open'), made.get('claimed')]);
    expect((await list('?status=held')).items.map(({ id }) => id)).toEqual([made.get('held')]);
    expect(await api.call('GET', '/v1/review-tasks?status=lost', { key: steward })).toMatchObject({ status: 422 });
  });

  it('is filtered by collection and kind, and refuses parameters it does not know', async () => {
    const person = await registry.addTask({ kind: 'value-conflict', qualifier: 'dateOfBirth' });
    const enterprise = await registry.addTask({ entity: 'enterprise' });
    expect(await api.call('GET', '/v1/review-tasks?mood=bad', { key: steward })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/mood', code: 'unknown-parameter' }] },
    });
    expect((await list('?collection=enterprises')).items).toMatchObject([
      { id: enterprise, collection: 'enterprises' },
    ]);
    expect((await list('?kind=value-conflict')).items).toMatchObject([{ id: person, attribute: 'dateOfBirth' }]);
    expect((await list('?kind=nothing-such')).items).toEqual([]);
    expect(await api.call('GET', '/v1/review-tasks?collection=ships', { key: steward })).toMatchObject({ status: 404 });
    expect(await api.call('GET', '/v1/review-tasks?kind=%00', { key: steward })).toMatchObject({ status: 422 });
  });

  it('shows a key its collections only', async () => {
    const person = await registry.addTask();
    const enterprise = await registry.addTask({ entity: 'enterprise' });
    const { key } = await issueKey(api, operator, { role: 'steward', collections: ['enterprises'] });
    expect((await list('', key)).items.map(({ id }) => id)).toEqual([enterprise]);
    expect(await api.call('GET', '/v1/review-tasks?collection=persons', { key })).toMatchObject({ status: 403 });
    const absent = '0197c3f0-6f1e-7c40-9a53-1d2e3f405162';
    const answers = await Promise.all(
      [person, absent].map(async (id) => {
        const { status, body } = await api.call('GET', `/v1/review-tasks/${id}`, { key });
        return { status, ...body, instance: undefined };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, code: 'review-task-not-found' });
    expect(answers[0]).toEqual(answers[1]);
  });

  it('is read page by page without gaps or doubles while tasks come and go', async () => {
    const sameMicrosecond = '2026-03-01T00:00:00.123456Z';
    const tasks: string[] = [];
    for (let n = 0; n < 5; n++) tasks.push(await registry.addTask({ createdAt: sameMicrosecond }));
    tasks.push(await registry.addTask({ createdAt: '2026-03-01T00:00:00.123457Z' }));
    const first = await list('?pageSize=2');
    await api.database.query(`UPDATE review_task SET status = 'closed' WHERE id = $1`, [first.items[0]!.id]);
    await registry.addTask({ createdAt: '2026-02-01T00:00:00Z' });
    const seen = first.items.map(({ id }) => id);
    for (let cursor = first.nextCursor; cursor !== undefined;) {
      const page = await list(`?pageSize=2&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(tasks);
  });

  it('opens a task with both sides and the evidence', async () => {
    const records = [await registry.addRecord({ recordKey: 'KEY-1' }), await registry.addRecord()];
    const goldens = [
      await registry.addGolden({ members: [records[0]!] }),
      await registry.addGolden({ members: [records[1]!] }),
    ];
    const id = await registry.addTask({ goldenIds: goldens, recordNumbers: records, weight: 3_000 });
    const answer = await api.call('GET', `/v1/review-tasks/${id}`, { key: steward });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id,
        weight: 3,
        goldens: goldens.map((golden) => ({ id: golden, attributes: { fullName: 'Nguyễn Thị Hoà' } })),
        records: [
          { recordId: String(records[0]), recordKey: 'KEY-1', goldenId: goldens[0] },
          { recordId: String(records[1]) },
        ],
      },
    });
  });

  it('shows both sides as far as the view of the key goes', async () => {
    const record = await registry.addRecord({ standardised: { fullName: 'Nguyễn Thị Hoà', ethnicity: 'Kinh' } });
    const id = await registry.addTask({
      goldenIds: [await registry.addGolden({ members: [record] })],
      recordNumbers: [record],
    });
    const { key } = await issueKey(api, operator, { role: 'steward', view: 'masked' });
    const text = JSON.stringify((await api.call('GET', `/v1/review-tasks/${id}`, { key })).body);
    expect(text).toContain('N••• T••• H•••');
    expect(text).not.toMatch(/Hoà|Kinh|KEY-|001180000123|RAW/);
  });

  it('is for stewards', async () => {
    const id = await registry.addTask();
    for (const key of [
      operator,
      await api.addKey({ role: 'consumer' }),
      await api.addKey({ role: 'source', source: 'population' }),
    ]) {
      expect(await api.call('GET', '/v1/review-tasks', { key })).toMatchObject({ status: 403 });
      expect(await api.call('GET', `/v1/review-tasks/${id}`, { key })).toMatchObject({ status: 403 });
    }
    expect(await api.call('GET', `/v1/review-tasks/${randomUUID()}`, { key: steward })).toMatchObject({ status: 404 });
    expect(await api.call('GET', '/v1/review-tasks/x', { key: steward })).toMatchObject({ status: 404 });
  });
});
