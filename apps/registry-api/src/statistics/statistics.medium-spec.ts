import { SourceFlowRepository, TransactionRunner, createDataSource } from '@sogoc/persistence';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

describe('statistics of the work', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let lan: string;
  // Specs compare the members they know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const read = async (query = '', key = lan): Promise<any> =>
    (await api.call('GET', `/v1/statistics${query}`, { key })).body;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    lan = await api.addKey({ role: 'steward' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('have every day of the range, zeros included, and two weeks when nothing is said', async () => {
    const answer = await read('?from=2026-02-27&to=2026-03-01');
    expect(answer).toMatchObject({
      from: '2026-02-27',
      to: '2026-03-01',
      awaitingApproval: 0,
      findingsEstimated: false,
    });
    expect(answer.days.map(({ date }: { date: string }) => date)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(answer.days[0]).toEqual({
      date: '2026-02-27',
      received: {},
      decided: { same: 0, different: 0, hold: 0, pin: 0 },
      tasksOpened: 0,
      tasksClosed: 0,
      tasksHeld: 0,
      outcomes: {},
    });
    expect(answer.waiting).toEqual({ total: 0, byKind: [], ageDays: { overdue: 0 }, held: 0, escalated: 0 });
    const usual = await read();
    expect([usual.days.length, usual.to]).toEqual([14, today()]);
  });

  it.each(['?from=2026-02-30', '?from=hôm+nay', '?from=2026-03-02&to=2026-03-01', '?from=2026-01-01&to=2026-12-31'])(
    'refuse %s',
    async (query) => {
      expect(await api.call('GET', `/v1/statistics${query}`, { key: lan })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/from' }] },
      });
    },
  );

  it('count what came in, what was asked and settled, and what waits, of the collections of the caller', async () => {
    const findings = [
      { code: 'DATE_PADDED', attribute: 'dateOfBirth', severity: 'info', messageVi: '', messageEn: '' },
      {
        code: 'UNREADABLE_VALUE',
        attribute: 'relatives/1/nationalId',
        severity: 'warning',
        messageVi: '',
        messageEn: '',
      },
    ];
    const record = await registry.addRecord({ findings });
    await api.database.query(
      `UPDATE resolved_record SET finding_codes = '{DATE_PADDED,UNREADABLE_VALUE}' WHERE record_no = $1`,
      [record],
    );
    const old = await registry.addTask();
    const decided = await registry.addTask({ createdAt: new Date().toISOString() });
    await registry.addTask({ entity: 'enterprise', kind: 'relation-ambiguous' });
    await registry.addTask({ status: 'held' });
    await api.database.query(`UPDATE review_task SET status = 'decided' WHERE id = $1`, [decided]);
    await api.database.query(
      `INSERT INTO change_event (seq, entity, type, golden_id, version, occurred_at)
       SELECT nextval('change_event_seq'), 'person', t, gen_random_uuid(), 1, now() FROM unnest('{golden.created,golden.created,golden.merged}'::text[]) t`,
    );
    await api.database.query(
      `INSERT INTO decision (id, entity, kind, status, made_by, golden_ids, author, decided_at)
       SELECT gen_random_uuid(), 'person', k, s, 'records', '{}', (SELECT id FROM principal LIMIT 1), now()
       FROM unnest('{same,different}'::text[], '{applied,awaiting-approval}'::text[]) w (k, s)`,
    );
    const dataSource = await createDataSource({ url: database.url, poolSize: 1, applicationName: 'spec' }).initialize();
    const runner = new TransactionRunner(dataSource);
    const flow = { source: 'population', conflicts: 0, newKeys: 1, newIdentifiers: 0 };
    for (const records of [5, 7])
      await runner.run((tx) => new SourceFlowRepository(runner).add(tx, 'person', [{ ...flow, records }]));
    await dataSource.destroy();

    const answer = await read(`?from=${today()}&to=${today()}`);
    expect(answer.days).toEqual([
      {
        date: today(),
        received: { persons: 12 },
        decided: { same: 1, different: 1, hold: 0, pin: 0 },
        tasksOpened: 3,
        tasksClosed: 1,
        tasksHeld: 1,
        outcomes: { 'golden.created': 2, 'golden.merged': 1 },
      },
    ]);
    expect(answer.intake).toEqual([{ source: 'population', collection: 'persons', date: today(), records: 12 }]);
    expect(answer.awaitingApproval).toBe(1);
    expect(answer.waiting).toMatchObject({ total: 2, held: 1, escalated: 0, ageDays: { overdue: 2 } });
    expect(answer.waiting.byKind).toContainEqual({
      collection: 'persons',
      kind: 'possible-match',
      count: 1,
      oldestAt: '2026-03-01T00:00:00.000Z',
    });
    expect(old).toBeTruthy();
    const firms = await read('', await api.addKey({ role: 'lead', collections: ['enterprises'] }));
    expect(firms.waiting.byKind).toMatchObject([{ collection: 'enterprises', count: 1 }]);
    expect([firms.intake, firms.findings]).toEqual([[], []]);
    // Findings are counted once a minute for all who see the same.
    const counted = await read('', await api.addKey({ role: 'steward', collections: ['persons'] }));
    expect(counted.findings).toEqual([
      { source: 'population', collection: 'persons', attribute: 'dateOfBirth', code: 'DATE_PADDED', count: 1 },
      { source: 'population', collection: 'persons', attribute: 'relatives', code: 'UNREADABLE_VALUE', count: 1 },
    ]);
  });

  it('tell stewards what sources are called, and of their standing nothing', async () => {
    const { body } = await api.call('GET', '/v1/sources', { key: lan });
    expect(body).toEqual({
      items: [
        {
          code: 'population',
          titleVi: 'Nguồn',
          titleEn: 'Source',
          owner: 'Chủ',
          level: 'national',
          collections: ['persons', 'enterprises'],
          entities: ['persons', 'enterprises'],
          status: 'active',
        },
      ],
    });
  });
});
