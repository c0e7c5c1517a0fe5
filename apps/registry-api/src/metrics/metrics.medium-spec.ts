import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';
import { StoredRegistry } from '../golden-records/__tests__/stored-registry';

/** `name{label="value",…} number` of each sample. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

const NAME = /^sogoc_[a-z0-9_]+$/;
/** Units that are not base units, and what the text format reserves. */
const WRONG_UNIT = /_(ms|milliseconds|millis|minutes|hours|kb|mb|kilobytes|megabytes|percent)(_|$)/;
/** Numbers, ids and free text; a source code, an entity, a status and a route pattern are none. */
const PERSONAL = /\d{6,}|[0-9a-f]{8}-[0-9a-f]{4}/;

describe('metrics', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  let registry: StoredRegistry;
  let operator: string;
  const scrape = async (): Promise<Map<string, number>> => {
    const answer = await api.call('GET', '/metrics', { key: operator });
    expect(answer.status).toBe(200);
    return samplesOf(String(answer.body.text));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url);
    registry = new StoredRegistry(api.database);
    await registry.addSource('population', ['persons', 'enterprises']);
    operator = await api.addKey({ role: 'operator' });
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('are for operators', async () => {
    for (const wish of [{ role: 'steward' }, { role: 'consumer' }, { role: 'source', source: 'population' }] as const) {
      expect(await api.call('GET', '/metrics', { key: await api.addKey(wish) })).toMatchObject({ status: 403 });
    }
    expect(await api.call('GET', '/metrics')).toMatchObject({ status: 401 });
  });

  it('are named by the product, in base units, with a help each', async () => {
    const { headers, body } = await api.call('GET', '/metrics', { key: operator });
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = String(body.text);
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => ({ name: name!, type: type! }));
    expect(types.length).toBeGreaterThan(20);
    for (const { name, type } of types) {
      expect(name).toMatch(NAME);
      expect(name).not.toMatch(WRONG_UNIT);
      expect(text).toContain(`# HELP ${name} `);
      if (type === 'counter') expect(name).toMatch(/_total$/);
      if (type === 'histogram') expect(name).toMatch(/(_seconds|_bytes|_records)$/);
    }
    expect(text).toMatch(/^sogoc_build_info\{version="\d+\.\d+\.\d+",node_version="v\d+[^"]*"\} 1$/m);
  });

  it('agree with the status and with readiness', async () => {
    const kept = await registry.addRecord();
    await registry.addGolden({ members: [kept] });
    await registry.addRecord({ status: 'failed' });
    const waiting = await registry.addPending();
    await registry.addPending({ entity: 'enterprise' });
    await api.database.query(
      `UPDATE record_version SET received_at = now() - interval '90 seconds' WHERE record_no = $1`,
      [waiting],
    );
    for (const state of ['open', 'claimed', 'held']) await registry.addTask({ status: state });

    const { body: status } = await api.call('GET', '/v1/status', { key: operator });
    const { body: ready } = await api.call('GET', '/readyz');
    const samples = await scrape();
    const of = { persons: 'person', enterprises: 'enterprise', 'land-parcels': 'land-parcel' };
    for (const [collection, entity] of Object.entries(of)) {
      const counts = (status.records as Record<string, Record<string, number>>)[collection]!;
      for (const [state, count] of Object.entries(counts))
        expect(samples.get(`sogoc_source_records{entity="${entity}",status="${state}"}`)).toBe(count);
      expect(samples.get(`sogoc_golden_records{entity="${entity}"}`)).toBe(
        (status.goldens as Record<string, number>)[collection],
      );
      const tasks = [...samples].filter(([name]) => name.startsWith(`sogoc_review_queue_items{entity="${entity}"`));
      expect(tasks.reduce((total, [, count]) => total + count, 0)).toBe(
        (status.reviewTasks as Record<string, number>)[collection],
      );
    }
    expect(samples.get('sogoc_source_records{entity="person",status="pending"}')).toBe(1);
    expect(samples.get('sogoc_redo_records')).toBe(status.redo);
    expect(samples.get('sogoc_ready')).toBe(ready.status === 'unavailable' ? 0 : 1);
    for (const [check, state] of Object.entries(ready.checks as Record<string, string>))
      expect(samples.get(`sogoc_check_up{check="${check}"}`)).toBe(state === 'up' ? 1 : 0);
    expect(samples.get('sogoc_pending_oldest_age_seconds{entity="person"}')).toBeGreaterThanOrEqual(90);
    expect(samples.get('sogoc_pending_oldest_age_seconds{entity="person"}')).toBeLessThan(600);
    expect(samples.get('sogoc_pending_oldest_age_seconds{entity="land-parcel"}')).toBe(0);
  });

  it('count merges, splits and retirements from the change feed, each once however often they are read', async () => {
    const add = (seq: number, type: string, others: number): Promise<unknown> =>
      api.database.query(
        `INSERT INTO change_event (seq, entity, type, golden_id, other_ids, version, occurred_at)
         VALUES ($1, 'person', $2, gen_random_uuid(), ARRAY(SELECT gen_random_uuid() FROM generate_series(1, $3)), 1, now())`,
        [seq, type, others],
      );
    await add(1_001, 'golden.merged', 2);
    await add(1_002, 'golden.retired', 0);
    await scrape();
    await add(1_003, 'golden.merged', 1);
    await add(1_004, 'golden.split', 1);
    await scrape();
    const samples = await scrape();
    expect(samples.get('sogoc_golden_merges_total{entity="person"}')).toBe(3);
    expect(samples.get('sogoc_golden_splits_total{entity="person"}')).toBe(1);
    expect(samples.get('sogoc_golden_retirements_total{entity="person"}')).toBe(1);
    expect(samples.get('sogoc_golden_merges_total{entity="enterprise"}')).toBe(0);
    expect(samples.get('sogoc_change_feed_last_seq')).toBe(1_004);
  });

  it('count what sources push by what was answered, and say nothing of persons or records', async () => {
    const key = await api.addKey({ role: 'source', source: 'population' });
    const path = '/v1/sources/population/persons';
    const attributes = { fullName: 'Nguyễn Thị Hoà', nationalId: '001187123456' };
    const put = (recordKey: string, body: unknown) => api.call('PUT', `${path}/${recordKey}`, { key, body });
    await put('001187123456', { sourceVersion: 2, attributes });
    await put('001187123456', { sourceVersion: 2, attributes });
    await put('001187123456', { sourceVersion: 1, attributes: { fullName: 'Nguyễn Thị Hòa' } });
    await put('001187123456', { sourceVersion: 2, attributes: { fullName: 'Nguyễn Thị Hòa' } });
    await put('001187123456', { sourceVersion: 3, attributes: [] });
    await api.call('POST', `${path}/batch`, {
      key,
      body: [
        { recordKey: 'b-1', attributes },
        { recordKey: 'b-2', attributes: 7 },
      ],
    });
    await api.call('DELETE', `${path}/b-1`, { key });
    const samples = await scrape();
    const count = (outcome: string) =>
      samples.get(`sogoc_ingest_records_total{source="population",entity="person",outcome="${outcome}"}`);
    expect({ accepted: count('accepted'), unchanged: count('unchanged'), stale: count('stale') }).toEqual({
      accepted: 3,
      unchanged: 1,
      stale: 1,
    });
    expect(count('rejected')).toBe(3);
    const timed = [...samples.keys()].filter((name) => name.startsWith('sogoc_http_request_duration_seconds_count'));
    expect(timed).toContain(
      'sogoc_http_request_duration_seconds_count{method="PUT",route="/v1/sources/:source/:collection/:recordKey",status="202"}',
    );
    for (const name of samples.keys()) {
      expect(name).not.toMatch(PERSONAL);
      expect(name).not.toContain('Hoà');
    }
  });
});
