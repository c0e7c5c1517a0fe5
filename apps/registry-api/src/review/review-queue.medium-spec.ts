import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

const MANY = 10_000;

describe('the order, filters and counts of the queue', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let lan: string;
  let minh: string;
  // Specs compare the members they know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const call = async (method: string, path: string, body?: unknown, key = lan): Promise<any> => {
    const answer = await api.call(method as 'GET', path, { key, ...(body !== undefined && { body }) });
    return { ...(answer.body as object), httpStatus: answer.status };
  };
  const idsOf = async (query: string, key = lan): Promise<string[]> =>
    (await call('GET', `/v1/review-tasks?${query}`, undefined, key)).items.map(({ id }: { id: string }) => id);

  const pairOf = async (
    wish: { sources?: readonly string[]; name?: string; commune?: string; identifiers?: readonly string[] } = {},
  ) => {
    const { sources = ['population', 'population'], name = 'Đỗ Đức Hòa', commune, identifiers = [] } = wish;
    const records = [];
    const goldens = [];
    for (const source of sources) {
      const record = await registry.addRecord({ source });
      const place = commune === undefined ? {} : { permanentAddress: { communeCode: commune, codeSet: 'NSO-2025-01' } };
      const carried = identifiers.map((value) => ({ scheme: 'national-id', value, status: 'active' as const }));
      goldens.push(
        await registry.addGolden({ members: [record], attributes: { fullName: name, ...place }, identifiers: carried }),
      );
      records.push(record);
    }
    return { records, goldens };
  };
  const taskOn = async (
    pair: { records: number[]; goldens: string[] },
    wish: { kind?: string; weight?: number; createdAt?: string } = {},
  ) =>
    registry.addTask({
      goldenIds: pair.goldens,
      recordNumbers: pair.records,
      createdAt: new Date().toISOString(),
      ...wish,
    });

  beforeEach(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    for (const source of ['population', 'finance']) await registry.addSource(source, ['persons', 'land-parcels']);
    lan = await api.addKey({ role: 'steward' });
    minh = await api.addKey({ role: 'steward' });
  });
  afterEach(async () => {
    await api.stop();
    await database.drop();
  });

  it('tell what the sides are called, of which sources, when it is due and why it should not wait', async () => {
    const pair = await pairOf({ sources: ['population', 'finance'] });
    const id = await taskOn(pair, { weight: 6_000, createdAt: '2026-03-06T03:00:00Z' });
    await taskOn({ records: [pair.records[0]!], goldens: [pair.goldens[0]!] }, { kind: 'weak-cluster' });
    const { items } = await call('GET', '/v1/review-tasks?order=cost');
    expect(items[0]).toMatchObject({
      id,
      titles: pair.goldens.map((goldenId) => ({ goldenId, text: 'Đỗ Đức Hòa' })),
      sources: ['finance', 'population'],
      clusterSize: 2,
      seenBefore: false,
      due: '2026-03-13T03:00:00.000Z',
      cost: { because: [{ code: 'blocks-tasks', count: 1 }, { code: 'overdue' }] },
    });
  });

  it('put first what others wait for: questions about relations that may mean one of the sides', async () => {
    const free = await taskOn(await pairOf({ identifiers: ['001180000111'] }), { createdAt: '2026-11-01T00:00:00Z' });
    const blocking = await taskOn(await pairOf({ identifiers: ['001180000123'] }));
    const firm = await registry.addRecord({ entity: 'enterprise' });
    await api.database.query(
      `INSERT INTO relation_statement (record_no, type, ordinal, entity, attribute, role, scheme, value)
       VALUES ($1, 'legal-representative', 0, 'enterprise', 'legalRepresentatives/0', 'representative', 'national-id', '001180000123')`,
      [firm],
    );
    const goldenIds = [
      await registry.addGolden({ entity: 'enterprise', members: [firm], attributes: { name: 'Hoa Sen' } }),
    ];
    const asked = { entity: 'enterprise', kind: 'relation-ambiguous', qualifier: `legal-representative/${firm}/0` };
    await registry.addTask({ ...asked, goldenIds, recordNumbers: [firm] });
    const byAge = await idsOf('collection=persons');
    expect(byAge).toEqual([free, blocking]);
    const { items } = await call('GET', '/v1/review-tasks?collection=persons&order=cost');
    expect(items[0]).toMatchObject({ id: blocking });
    expect(items[0].cost.because).toContainEqual({ code: 'blocks-relations', count: 1 });
  });

  it('narrow by pair of sources, province, weight, age, size, text and what was seen', async () => {
    const saigon = await taskOn(await pairOf({ sources: ['population', 'finance'], commune: '26734' }), {
      weight: 9_500,
    });
    const hanoi = await taskOn(await pairOf({ name: 'Trần Diệu Phúc', commune: '00001' }), {
      weight: 4_000,
      createdAt: '2026-03-01T00:00:00Z',
    });
    await api.database.query('UPDATE golden_record SET record_count = 3');
    await api.database.query(
      `INSERT INTO golden_search (golden_id, entity, born, terms) SELECT id, entity, row_number() OVER (), array_to_tsvector(
         CASE WHEN attributes ->> 'fullName' LIKE 'Trần%' THEN '{fullName/TRAN,fullName/DIEU,fullName/PHUC}'::text[] ELSE '{x}' END) FROM golden_record`,
    );
    expect(await idsOf('source=finance&source=population')).toEqual([saigon]);
    expect(await idsOf('province=79')).toEqual([saigon]);
    expect(await idsOf('province=01')).toEqual([hanoi]);
    expect(await idsOf('weightFrom=9.5')).toEqual([saigon]);
    expect(await idsOf('weightTo=9.5')).toEqual([hanoi]);
    expect(await idsOf('ageFrom=7')).toEqual([hanoi]);
    expect(await idsOf('ageTo=7')).toEqual([saigon]);
    expect(await idsOf('clusterSizeFrom=7')).toEqual([]);
    expect(await idsOf('clusterSizeTo=6')).toHaveLength(2);
    expect(await idsOf('text=tran%20dieu')).toEqual([hanoi]);
    expect(await idsOf('seenBefore=true')).toEqual([]);
    await call('POST', `/v1/review-tasks/${hanoi}/notes`, { text: 'Đã hỏi' });
    expect(await idsOf('seenBefore=true')).toEqual([hanoi]);
    for (const wrong of ['province=HCM', 'weightFrom=x', 'order=colour', 'assignee=lan', 'facets=yes'])
      expect(await call('GET', `/v1/review-tasks?${wrong}`)).toMatchObject({ httpStatus: 422 });
  });

  it('count what the filters leave, so that the counts add up', async () => {
    await taskOn(await pairOf({ sources: ['population', 'finance'], commune: '26734' }), { weight: 9_500 });
    await taskOn(await pairOf(), { kind: 'identifier-collision', createdAt: '2026-03-01T00:00:00Z' });
    const { facets } = await call('GET', '/v1/review-tasks?facets=true');
    const { total, source, ...others } = facets;
    expect(total).toBe(2);
    expect(source).toEqual([
      { value: 'population', count: 2 },
      { value: 'finance', count: 1 },
    ]);
    for (const values of Object.values(others) as { count: number }[][])
      expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(facets.province).toEqual([
      { value: '79', count: 1 },
      { value: 'none', count: 1 },
    ]);
    const narrowed = await call('GET', '/v1/review-tasks?facets=true&kind=identifier-collision');
    expect(narrowed.facets).toMatchObject({ total: 1, kind: [{ value: 'identifier-collision', count: 1 }] });
  });

  it('turn pages in each order without gaps or doubles', async () => {
    const pair = await pairOf();
    const all = [];
    for (let at = 0; at < 7; at++) all.push(await taskOn(pair, { weight: (at % 3) * 1_000 }));
    for (const order of ['age', 'cost', 'weight']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await call('GET', `/v1/review-tasks?order=${order}&pageSize=3${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }: { id: string }) => id));
        cursor = page.nextCursor ?? '';
      } while (cursor !== '');
      expect(seen.sort()).toEqual([...all].sort());
    }
    const { nextCursor } = await call('GET', '/v1/review-tasks?order=cost&pageSize=3');
    expect(await call('GET', `/v1/review-tasks?order=age&cursor=${nextCursor}`)).toMatchObject({ httpStatus: 422 });
    const place = ['age', 2 ** 40, 1, '01970000-0000-7000-8000-000000000000'];
    const forged = Buffer.from(JSON.stringify(place)).toString('base64url');
    expect(await call('GET', `/v1/review-tasks?order=age&cursor=${forged}`)).toMatchObject({ httpStatus: 422 });
  });

  it('leave out what the caller passed over, until it changes, and nobody else', async () => {
    const id = await taskOn(await pairOf());
    await call('POST', `/v1/review-tasks/${id}/claim`);
    expect(await call('POST', `/v1/review-tasks/${id}/skip`)).toMatchObject({ httpStatus: 204 });
    expect(await idsOf('')).toEqual([]);
    expect(await idsOf('skipped=true')).toEqual([id]);
    expect((await call('GET', '/v1/review-tasks', undefined, minh)).items).toMatchObject([{ id, status: 'open' }]);
    await api.database.query('UPDATE review_task SET revision = revision + 1');
    expect(await idsOf('')).toEqual([id]);
    await call('POST', `/v1/review-tasks/${id}/skip`);
    await call('DELETE', `/v1/review-tasks/${id}/skip`);
    expect(await idsOf('')).toEqual([id]);
  });

  it('know whom a task was given to, and who put it before a lead', async () => {
    const [id, other] = [await taskOn(await pairOf()), await taskOn(await pairOf())];
    const { items: people } = await call('GET', '/v1/stewards');
    expect(people).toHaveLength(2);
    const due = '2099-01-01T00:00:00.000Z';
    const given = await call('PUT', `/v1/review-tasks/${id}/assignment`, { assignee: 'me', due });
    expect(given).toMatchObject({ httpStatus: 200, due, assignee: { name: expect.any(String) } });
    expect(await idsOf('assignee=me')).toEqual([id]);
    expect(await idsOf('assignee=me', minh)).toEqual([]);
    expect(await idsOf(`assignee=${given.assignee.id}`, minh)).toEqual([id]);
    expect(await idsOf('assignee=none')).toEqual([other]);
    const nobody = { assignee: '0197c3f0-6f1e-7c40-9a53-1d2e3f405162' };
    expect(await call('PUT', `/v1/review-tasks/${id}/assignment`, nobody)).toMatchObject({ httpStatus: 422 });
    await call('DELETE', `/v1/review-tasks/${id}/assignment`);
    expect(await idsOf('assignee=none')).toHaveLength(2);
    const escalated = await call('POST', `/v1/review-tasks/${other}/escalation`, { reason: 'Cần hỏi phường' });
    expect(escalated).toMatchObject({ httpStatus: 200, by: { id: given.assignee.id } });
    expect(await idsOf('escalated=true')).toEqual([other]);
    expect(await call('GET', `/v1/review-tasks/${other}`)).toMatchObject({ notes: [{ text: 'Cần hỏi phường' }] });
  });

  it('show the first page of ten thousand at once, in every order', async () => {
    await api.database.query(
      `WITH r AS (
         INSERT INTO source_record (entity, source, record_key, versioned, newest_deleted)
         SELECT 'person', CASE WHEN n % 2 = 0 THEN 'population' ELSE 'finance' END, 'K' || n, true, false FROM generate_series(1, ${2 * MANY}) n
         RETURNING record_no, source)
       SELECT count(*) FROM r`,
    );
    await api.database.query(
      `INSERT INTO golden_record (id, entity, version, status, attributes, provenance, identifiers, record_count, created_at, updated_at)
       SELECT ('0197aaaa-0000-7000-8000-' || lpad(record_no::text, 12, '0'))::uuid, 'person', 1, 'active',
         '{"fullName": "Nguyễn Thị Hoà", "permanentAddress": {"communeCode": "26734", "codeSet": "NSO-2025-01"}}', '{}', '[]', 1, now(), now()
       FROM source_record`,
    );
    await api.database.query(
      `INSERT INTO golden_identifier (entity, scheme, value, golden_id, status)
       SELECT 'person', s.scheme, s.scheme || g.id, g.id, 'active' FROM golden_record g, unnest('{national-id,tax-code,phone}'::text[]) s (scheme)`,
    );
    await api.database.query(
      `INSERT INTO relation_statement (record_no, type, ordinal, entity, attribute, role, scheme, value)
       SELECT s.record_no, 'holder', 0, 'land-parcel', 'holders/0', 'owner', 'national-id', i.value FROM source_record s
       JOIN golden_identifier i ON i.scheme = 'national-id' AND i.golden_id = ('0197aaaa-0000-7000-8000-' || lpad(s.record_no::text, 12, '0'))::uuid`,
    );
    await api.database.query(
      `INSERT INTO review_task (id, entity, task_key, kind, status, anchor_nos, golden_ids, record_nos, weight, reasons, fingerprint, created_at, updated_at, usual_due_at, stake)
       SELECT ('0197bbbb-0000-7000-8000-' || lpad(a.record_no::text, 12, '0'))::uuid, 'person', 't' || a.record_no, 'possible-match', 'open',
         ARRAY[a.record_no, a.record_no + 1],
         ARRAY[('0197aaaa-0000-7000-8000-' || lpad(a.record_no::text, 12, '0'))::uuid, ('0197aaaa-0000-7000-8000-' || lpad((a.record_no + 1)::text, 12, '0'))::uuid],
         ARRAY[a.record_no, a.record_no + 1], (a.record_no % 12000)::integer, '{review}', 'f', now() - a.record_no * interval '1 minute', now(),
         now() + interval '7 days' - a.record_no * interval '1 minute', 2
       FROM source_record a WHERE a.record_no % 2 = 1`,
    );
    await api.database.query('ANALYZE');
    const measured: Record<string, number> = {};
    for (const query of [
      'order=age',
      'order=weight',
      'order=cost',
      'order=cost&province=79',
      'order=age&facets=true',
    ]) {
      await call('GET', `/v1/review-tasks?${query}`);
      const start = performance.now();
      expect((await call('GET', `/v1/review-tasks?${query}`)).items).toHaveLength(50);
      measured[query] = Math.round(performance.now() - start);
    }
    // Told, not held: what else the machine does is no fault of the queue.
    process.stdout.write(`first pages of ${MANY} tasks, ms: ${JSON.stringify(measured)}\n`);
  });
});
