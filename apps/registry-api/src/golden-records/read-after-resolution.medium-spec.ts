import { openStandaloneRegistry, ResolutionService, type StandaloneRegistry } from '@sogoc/registry';
import { createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

interface Golden {
  readonly id: string;
  readonly version: number;
  readonly underReview: boolean;
  readonly recordCount: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };

describe('reading what resolution made', () => {
  let database: TestDatabase;
  let registry: StandaloneRegistry;
  let resolution: ResolutionService;
  let api: ApiUnderTest;
  let steward: string;
  const keys: Record<string, string> = {};

  const push = async (source: string, recordKey: string, attributes: unknown): Promise<void> => {
    const answer = await api.call('PUT', `/v1/sources/${source}/persons/${recordKey}`, {
      key: keys[source],
      body: { attributes },
    });
    expect(answer.status).toBe(202);
    await resolution.drain('person');
  };
  const goldenOf = async (source: string, recordKey: string): Promise<Golden> => {
    const answer = await api.call('POST', '/v1/persons/lookup', { key: steward, body: { source, recordKey } });
    return (answer.body.items as Golden[])[0]!;
  };
  const get = (path: string, headers: Record<string, string> = {}) => api.call('GET', path, { key: steward, headers });

  beforeEach(async () => {
    database = await createTestDatabase();
    registry = await openStandaloneRegistry({ url: database.url, poolSize: 4, applicationName: 'read-spec' });
    resolution = registry.get(ResolutionService);
    api = await ApiUnderTest.start(database.url);
    steward = await api.addKey({ role: 'steward' });
    for (const source of ['population', 'tax']) {
      await api.addSource(source, ['persons']);
      keys[source] = await api.addKey({ role: 'source', source });
    }
  });
  afterEach(async () => {
    await api.stop();
    await registry.close();
    await database.drop();
  });

  it('is one golden record of two sources, found by its number, with its members and its story', async () => {
    await push('population', 'HT-77', HOA);
    const alone = await goldenOf('population', 'HT-77');
    const { etag } = (await get(`/v1/persons/${alone.id}`)).headers;
    await push('tax', 'T-1', { ...HOA, phone: '0903123456' });
    const both = await goldenOf('tax', 'T-1');
    expect(both).toMatchObject({ id: alone.id, recordCount: 2, attributes: { nationalId: HOA.nationalId } });
    expect(both.version).toBeGreaterThan(alone.version);
    expect(await get(`/v1/persons/${both.id}`, { 'if-none-match': String(etag) })).toMatchObject({ status: 200 });

    const byNumber = { scheme: 'national-id', value: HOA.nationalId };
    const found = await api.call('POST', '/v1/persons/lookup', { key: steward, body: byNumber });
    expect(found.body).toMatchObject({ items: [{ id: both.id }], disputed: false });
    const members = (await get(`/v1/persons/${both.id}/records`)).body.items;
    expect(members).toMatchObject([
      {
        source: 'population',
        recordKey: 'HT-77',
        goldenId: both.id,
        attributes: HOA,
        standardised: { nationalId: HOA.nationalId },
      },
      { source: 'tax', recordKey: 'T-1', goldenId: both.id },
    ]);
    const lineage = (await get(`/v1/persons/${both.id}/history`)).body.items as {
      change: string;
      recordCount: number;
    }[];
    expect(lineage.map(({ change, recordCount }) => [change, recordCount])).toEqual([
      ['created', 1],
      ['updated', 2],
    ]);
  });

  it('answers 410 when the last record went, and the record again when it comes back', async () => {
    await push('population', 'HT-77', HOA);
    const { id } = await goldenOf('population', 'HT-77');
    await api.call('DELETE', '/v1/sources/population/persons/HT-77', { key: keys.population });
    await resolution.drain('person');
    expect(await get(`/v1/persons/${id}`)).toMatchObject({ status: 410 });
    expect((await get(`/v1/persons/${id}/history`)).body.items).toMatchObject([
      { change: 'created' },
      { change: 'retired' },
    ]);
    await push('population', 'HT-77', HOA);
    expect(await get(`/v1/persons/${id}`)).toMatchObject({ status: 200, body: { id, recordCount: 1 } });
  });

  it('raises a task when two active numbers contradict, and marks both sides as under review', async () => {
    await push('population', 'A', {
      ...HOA,
      phone: '0903123456',
      permanentAddress: { text: '12 Lê Lợi', communeCode: '26734' },
    });
    await push('tax', 'B', {
      ...HOA,
      nationalId: '079180004567',
      phone: '0903123456',
      permanentAddress: { text: '12 Lê Lợi', communeCode: '26734' },
    });
    const sides = [await goldenOf('population', 'A'), await goldenOf('tax', 'B')];
    expect(sides[0]!.id).not.toBe(sides[1]!.id);
    expect(sides).toMatchObject([{ underReview: true }, { underReview: true }]);
    const tasks = (await get('/v1/review-tasks?collection=persons')).body.items as {
      id: string;
      goldenIds: string[];
    }[];
    expect(tasks).toMatchObject([
      { status: 'open', kind: 'identifier-collision', scheme: 'national-id', reasons: expect.any(Array) },
    ]);
    expect([...tasks[0]!.goldenIds].sort()).toEqual(sides.map(({ id }) => id).sort());
    const opened = (await get(`/v1/review-tasks/${tasks[0]!.id}`)).body as {
      goldens: Golden[];
      records: { recordKey: string }[];
    };
    expect(opened.goldens.map(({ id }) => id)).toEqual(tasks[0]!.goldenIds);
    expect(opened.records.map(({ recordKey }) => recordKey).sort()).toEqual(['A', 'B']);
  });
});
