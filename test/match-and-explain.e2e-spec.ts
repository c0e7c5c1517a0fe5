import { createHash } from 'node:crypto';

import { RegistryUnderTest } from './registry-under-test';

type Json = Readonly<Record<string, unknown>>;
const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const TABLES = [
  'source_record',
  'record_version',
  'pending_record',
  'resolved_record',
  'golden_record',
  'match_key',
  'edge',
  'review_task',
];

describe('matching and explaining', () => {
  let registry: RegistryUnderTest;
  let steward: string;
  const goldens: Record<string, string> = {};
  const match = async (attributes: unknown, key = steward, collection = 'persons') =>
    registry.call('POST', `/v1/${collection}/match`, key, { attributes });
  const explain = (left: unknown, right: unknown, key = steward) =>
    registry.call('POST', '/v1/explanations', key, { left, right });
  const record = (recordKey: string, source = 'population') => ({ source, recordKey });
  const sumOf = ({ prior, comparisons }: { prior: number; comparisons: { weight: number }[] }): number =>
    comparisons.reduce((sum, { weight }) => sum + Math.round(weight * 1_000), Math.round(prior * 1_000)) / 1_000;

  async function keyOf(
    role: string,
    view: string,
    source: string | null = null,
    collections: string[] | null = null,
  ): Promise<string> {
    const key = `sg_${role}_${view}_${collections?.join('_') ?? ''}`;
    await registry.database.query(
      `INSERT INTO api_key (id, key_hash, role, source, label, view, collections) VALUES (gen_random_uuid(), $1, $2, $3, 'spec', $4, $5)`,
      [createHash('sha256').update(key).digest(), role, source, view, collections],
    );
    return key;
  }
  async function push(source: string, recordKey: string, attributes: Json): Promise<void> {
    await registry.push(source, 'persons', [{ recordKey, sourceVersion: 1, attributes }]);
    await registry.settle();
    const answer = await registry.call(
      'GET',
      `/v1/sources/${source}/persons/${recordKey}`,
      await registry.key('source', source),
    );
    goldens[recordKey] = answer.body.goldenId;
  }

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons', 'enterprises'], 0.9);
    await registry.addSource('tax', ['persons'], 0.5);
    await registry.startWorker();
    steward = await registry.key('steward');
    await push('population', 'hoa', HOA);
    await push('tax', 'hoa-tax', { ...HOA, phone: '0903123456' });
    await push('population', 'other-number', { ...HOA, nationalId: '079180099999' });
    await push('population', 'stranger', { fullName: 'Trần Văn Bình', dateOfBirth: '1955-12-12', sex: 'male' });
    await push('population', 'unlike', { fullName: 'Lê Quang Hoà', dateOfBirth: '1980-02-01', sex: 'male' });
  });
  afterAll(() => registry.stop());

  it('says to which golden record a record would belong, the strongest first, and why', async () => {
    const { status, body } = await match({ ...HOA, fullName: 'NGUYEN THI HOA', dateOfBirth: '01/02/1980', sex: 'Nữ' });
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ golden: { id: goldens.hoa, recordCount: 2 }, outcome: 'match' });
    const { explanation, weight } = body.items[0];
    expect(explanation).toMatchObject({ total: weight, class: 'match', vetoes: [] });
    expect(explanation.sharedKeys).toEqual(expect.arrayContaining(['national-id', 'birth-date+given-name']));
    expect(sumOf(explanation)).toBeCloseTo(weight, 6);
    expect(explanation.comparisons.at(-1).after).toBeCloseTo(weight, 6);
    expect(body.items.map((item: { weight: number }) => item.weight)).toEqual(
      body.items.map((item: { weight: number }) => item.weight).sort((left: number, right: number) => right - left),
    );
    const all = (await match(HOA)).body.items;
    const conflict = all.find(({ golden }: { golden: { id: string } }) => golden.id === goldens['other-number']);
    expect(conflict).toMatchObject({
      outcome: 'conflict',
      explanation: { vetoes: ['exclusive:national-id'], lacking: { vetoed: true } },
    });
    expect(all.some(({ golden }: { golden: { id: string } }) => golden.id === goldens.stranger)).toBe(false);
  });

  it('agrees with what resolution then makes of the record', async () => {
    const attributes = {
      fullName: 'Nguyễn Thị Hoà',
      dateOfBirth: '1980-02-01',
      nationalId: '001180000123',
      phone: '0903123456',
    };
    const [first] = (await match(attributes)).body.items;
    await push('tax', 'afterwards', attributes);
    expect(goldens.afterwards).toBe(first.golden.id);
    const { body } = await explain(record('afterwards', 'tax'), record('hoa-tax', 'tax'));
    expect(body).toMatchObject({ together: true, explanation: { class: 'match' } });
  });

  it('calls it a conflict when another record of the golden states a number that contradicts', async () => {
    const name = { fullName: 'Đặng Thị Thu' };
    const seen = { ...name, dateOfBirth: '1990-03-03', phone: '0903555777' };
    await push('tax', 'thu-number', { ...name, nationalId: '079190111222', idCard9: '024665005' });
    await push('tax', 'thu-seen', { ...seen, idCard9: '024665005' });
    expect(goldens['thu-seen']).toBe(goldens['thu-number']);
    const [without] = (await match(seen)).body.items;
    expect(without).toMatchObject({ golden: { id: goldens['thu-seen'] }, outcome: 'match' });
    const [item] = (await match({ ...seen, nationalId: '001190999888' })).body.items;
    expect(item).toMatchObject({
      golden: { id: goldens['thu-seen'] },
      outcome: 'conflict',
      explanation: { class: 'match', vetoes: [], constraints: ['exclusive:national-id'], lacking: { vetoed: true } },
    });
  });

  it('names the policy version and the decisions that were heard', async () => {
    const sides = { left: { goldenId: goldens.unlike }, right: { goldenId: goldens.stranger } };
    const made = await registry.call('POST', '/v1/decisions', steward, {
      ...sides,
      verdict: 'different',
      reason: 'father and son',
    });
    expect(made.status).toBe(201);
    await registry.settle();
    const { body } = await explain(sides.left, sides.right);
    const { rows } = await registry.database.query(
      `SELECT encode(policy_hash, 'hex') AS policy_hash FROM resolved_record LIMIT 1`,
    );
    expect(body).toMatchObject({
      together: false,
      decisions: [{ id: made.body.id, verdict: 'different', kept: true }],
      policyVersion: rows[0].policy_hash,
    });
    const golden = await registry.call('GET', `/v1/persons/${goldens.unlike}/explanation`, steward);
    expect(golden.body).toMatchObject({
      decisions: [{ id: made.body.id, verdict: 'different', reach: 'across' }],
      policyVersion: rows[0].policy_hash,
    });
  });

  it('stores nothing and tells what it found in the attributes', async () => {
    const count = async (): Promise<unknown> => {
      const counts = TABLES.map((table) => `(SELECT count(*) FROM ${table})`);
      return (await registry.database.query(`SELECT ARRAY[${counts.join(', ')}]`)).rows;
    };
    const before = await count();
    const { body } = await match({ fullName: 'Phạm Mới', dateOfBirth: '1991-13-01', nationalId: '12' });
    expect(body).toMatchObject({ items: [], cut: false });
    expect(body.findings.length).toBeGreaterThan(0);
    expect(await count()).toEqual(before);
  });

  it.each([[undefined], [null], [{}], ['x'], [{ fullName: 1 }], [{ fullName: 'a\u0000' }]])(
    'refuses the attributes %j',
    async (attributes) => {
      expect(await match(attributes)).toMatchObject({ status: 422, body: { code: 'invalid-record' } });
    },
  );

  it('shows golden records to a source in part at most, in its own collections only', async () => {
    const source = await registry.key('source', 'population');
    const { body } = await match(HOA, source);
    expect(body.items[0]).toMatchObject({
      golden: { id: goldens.hoa, attributes: { nationalId: '•••123' } },
      outcome: 'match',
    });
    expect(JSON.stringify(body.items)).not.toMatch(/001180000123|Nguyễn|0903123456|hoa-tax/);
    const ids = await keyOf('source', 'ids', 'population');
    const [item] = (await match(HOA, ids)).body.items;
    expect(item).toMatchObject({ golden: { id: goldens.hoa, attributes: {}, identifiers: [] } });
    for (const coarse of [body.items[0], item]) expect(Object.keys(coarse).sort()).toEqual(['golden', 'outcome']);
    expect((await match({ name: 'x' }, source, 'enterprises')).status).toBe(200);
    expect(await match({ name: 'x' }, await registry.key('source', 'tax'), 'enterprises')).toMatchObject({
      status: 403,
      body: { code: 'collection-not-registered' },
    });
    const narrow = await keyOf('source', 'full', 'population', ['enterprises']);
    expect((await match(HOA, narrow)).status).toBe(403);
    expect((await match(HOA, await registry.key('operator'))).status).toBe(403);
    expect((await match(HOA, await registry.key('consumer'))).status).toBe(200);
  });

  it('explains why two records are together, with the path when others lead from one to the other', async () => {
    const { body } = await explain(record('hoa'), record('hoa-tax', 'tax'));
    expect(body).toMatchObject({
      collection: 'persons',
      left: { source: 'population', recordKey: 'hoa', goldenId: goldens.hoa },
      together: true,
      reason: 'pair-matches',
      explanation: { class: 'match', lacking: { toMatch: 0 } },
    });
    expect(body.path).toHaveLength(1);
    expect(body.keys.find(({ name }: { name: string }) => name === 'national-id')).toEqual({
      name: 'national-id',
      left: true,
      right: true,
      shared: true,
      usable: true,
    });
  });

  it('explains why two are not: something forbids it, they never meet, they are too unlike', async () => {
    const conflict = await explain({ goldenId: goldens.hoa }, { goldenId: goldens['other-number'] });
    expect(conflict.body).toMatchObject({ together: false, reason: 'vetoed', path: [] });
    expect(conflict.body.explanation).toMatchObject({ vetoes: ['exclusive:national-id'], lacking: { vetoed: true } });
    const strangers = await explain(record('hoa'), { goldenId: goldens.stranger });
    expect(strangers.body).toMatchObject({
      together: false,
      reason: 'no-shared-key',
      explanation: { sharedKeys: [], class: 'none' },
    });
    expect(strangers.body.explanation.lacking.toMatch).toBeGreaterThanOrEqual(
      strangers.body.explanation.lacking.toReview,
    );
    expect(strangers.body.keys.every(({ shared }: { shared: boolean }) => !shared)).toBe(true);
    const unlike = await explain(record('hoa'), record('unlike'));
    expect(unlike.body).toMatchObject({
      together: false,
      reason: 'too-unlike',
      explanation: { sharedKeys: ['birth-date+given-name'] },
    });
  });

  it('asks nothing of the order of the sides', async () => {
    const [one, other] = await Promise.all([
      explain(record('hoa'), record('unlike')),
      explain(record('unlike'), record('hoa')),
    ]);
    expect(other.body.explanation).toEqual(one.body.explanation);
  });

  it.each([
    [
      'one side twice',
      { source: 'population', recordKey: 'hoa' },
      { source: 'population', recordKey: 'hoa' },
      422,
      'invalid-request',
    ],
    ['half a side', { source: 'population' }, { source: 'population', recordKey: 'hoa' }, 422, 'invalid-request'],
    ['no side', null, { source: 'population', recordKey: 'hoa' }, 422, 'invalid-request'],
    [
      'an unknown record',
      { source: 'population', recordKey: 'none' },
      { source: 'population', recordKey: 'hoa' },
      404,
      'record-not-found',
    ],
    ['an unknown id', { goldenId: 'x' }, { source: 'population', recordKey: 'hoa' }, 404, 'golden-record-not-found'],
  ])('refuses %s', async (_case, left, right, status, code) => {
    expect(await explain(left, right)).toMatchObject({ status, body: { code } });
  });

  it('tells a record that is not live, and one that is in several collections', async () => {
    await registry.push('population', 'enterprises', [
      { recordKey: 'hoa', sourceVersion: 1, attributes: { name: 'Công ty Hoà' } },
    ]);
    await push('tax', 'gone', { fullName: 'Đỗ Văn Đi', dateOfBirth: '1960-06-06' });
    await registry.call('DELETE', '/v1/sources/tax/persons/gone?sourceVersion=2', await registry.key('source', 'tax'));
    await registry.settle();
    expect(await explain(record('gone', 'tax'), record('unlike'))).toMatchObject({
      status: 409,
      body: { code: 'record-not-live' },
    });
    expect(await explain({ goldenId: goldens.gone }, record('unlike'))).toMatchObject({ status: 410 });
    expect((await explain(record('hoa'), record('unlike'))).body.errors).toMatchObject([
      { pointer: '/left/collection', code: 'ambiguous-record' },
    ]);
    expect((await explain({ ...record('hoa'), collection: 'persons' }, record('unlike'))).status).toBe(200);
    expect((await explain({ goldenId: goldens.unlike }, record('hoa'))).status).toBe(200);
    const enterprises = await explain({ ...record('hoa'), collection: 'enterprises' }, record('unlike'));
    expect(enterprises.body.errors).toMatchObject([{ code: 'different-collections' }]);
  });

  it('is for stewards, in the collections of the key', async () => {
    for (const role of ['consumer', 'operator'] as const) {
      expect((await explain(record('hoa-tax', 'tax'), record('unlike'), await registry.key(role))).status).toBe(403);
    }
    const narrow = await keyOf('steward', 'full', null, ['enterprises']);
    expect((await explain(record('unlike'), { goldenId: goldens.hoa }, narrow)).status).toBe(404);
    expect((await explain({ ...record('unlike'), collection: 'persons' }, record('hoa'), narrow)).status).toBe(403);
  });

  it('tells what holds a golden record together', async () => {
    const { status, body } = await registry.call('GET', `/v1/persons/${goldens.hoa}/explanation`, steward);
    expect(status).toBe(200);
    expect(body.records.map(({ recordKey }: Json) => recordKey).sort()).toEqual(['afterwards', 'hoa', 'hoa-tax']);
    const holding = body.edges.filter(({ holds }: { holds: boolean }) => holds);
    expect(holding).toHaveLength(2);
    for (const edge of holding) {
      expect(edge).toMatchObject({ class: 'match', explanation: { total: edge.weight } });
      expect(edge.explanation.sharedKeys.length).toBeGreaterThan(0);
    }
    const consumer = await registry.call(
      'GET',
      `/v1/persons/${goldens.hoa}/explanation`,
      await registry.key('consumer'),
    );
    expect(consumer.status).toBe(200);
    expect(JSON.stringify(consumer.body)).not.toMatch(/hoa-tax|recordKey/);
    expect((await registry.call('GET', `/v1/enterprises/${goldens.hoa}/explanation`, steward)).status).toBe(404);
    expect((await registry.call('GET', `/v1/persons/${goldens.gone}/explanation`, steward)).status).toBe(410);
  });
});
