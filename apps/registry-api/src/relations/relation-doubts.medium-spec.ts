import { RelatedRegistry } from './__tests__/related-registry';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const LAN = { fullName: 'Trần Ngọc Lan', dateOfBirth: '1975-06-11', sex: 'female', nationalId: HOA.nationalId };
const MAI = { fullName: 'Phạm Tuyết Mai', dateOfBirth: '1991-12-30', sex: 'female', nationalId: HOA.nationalId };

const parcel = (number: string, holder: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber: number,
  area: 100 + Number(number),
  holders: [{ scheme: 'national-id', ...holder }],
});

describe('doubts about whom a record means', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  const statuses = async (): Promise<unknown[]> => {
    await registry.keepUp();
    const rows: { kind: string; status: string }[] = await registry.dataSource.query(
      `SELECT kind, status FROM review_task WHERE kind LIKE 'relation-%' ORDER BY created_at`,
    );
    return rows.map(({ kind, status }) => `${kind} ${status}`);
  };

  const hold = async (): Promise<void> => {
    const key = registry.keys.steward;
    const list = await registry.api.call('GET', '/v1/review-tasks?collection=land-parcels', { key });
    const [{ id } = { id: '' }] = list.body.items as { id: string }[];
    const claim = await registry.api.call('POST', `/v1/review-tasks/${id}/claim`, { key });
    const { token, revision } = claim.body;
    const body = { verdict: 'hold', token, revision };
    const answer = await registry.api.call('POST', `/v1/review-tasks/${id}/decision`, { key, body });
    expect(answer.status).toBe(201);
  };

  it('wait while they are held, and come back when other people may be meant, though as many as before', async () => {
    await registry.push('population/persons/A', HOA);
    await registry.push('tax/persons/B', LAN);
    await registry.push('land/land-parcels/P1', parcel('31', { value: HOA.nationalId }));
    expect(await statuses()).toEqual(['relation-ambiguous open']);
    await hold();
    expect(await statuses()).toEqual(['relation-ambiguous held']);
    await registry.push('tax/persons/B', { ...LAN, phone: '0903123456' });
    expect(await statuses()).toEqual(['relation-ambiguous held']);
    await registry.push('business/persons/C', MAI);
    await registry.remove('tax/persons/B');
    expect(await statuses()).toEqual(['relation-ambiguous open']);
  });

  it('come back when the statement is another', async () => {
    await registry.push('population/persons/A', HOA);
    await registry.push('land/land-parcels/P1', parcel('31', { value: HOA.nationalId, name: 'Lê Quốc Bảo' }));
    expect(await statuses()).toEqual(['relation-disputed open']);
    await hold();
    await registry.push('land/land-parcels/P1', parcel('31', { value: HOA.nationalId, name: 'Đỗ Minh Quân' }));
    expect(await statuses()).toEqual(['relation-disputed open']);
  });

  it('of one golden record that cannot be looked at keep no other waiting', async () => {
    const land: string[] = [];
    for (const number of ['31', '47', '52', '68', '75'])
      land.push(await registry.push(`land/land-parcels/P${number}`, parcel(number, { value: HOA.nationalId })));
    await registry.keepUp();
    await registry.push('population/persons/A', HOA);
    await registry.push('tax/persons/B', LAN);
    const check = registry.upkeep['check'];
    const run = check.run.bind(check);
    const failing = jest.spyOn(check, 'run').mockImplementation(async (tx, ids, mint) => {
      if (ids.includes(land[2] ?? '')) throw new RangeError('a fault in the program');
      await run(tx, ids, mint);
    });
    expect(await statuses()).toEqual(Array.from({ length: 4 }, () => 'relation-ambiguous open'));
    const waiting = await registry.dataSource.query('SELECT stage, golden_id FROM relation_recheck');
    expect(waiting).toEqual([{ stage: 'failed', golden_id: land[2] }]);
    failing.mockRestore();
    expect(await statuses()).toHaveLength(4);
    await registry.upkeep.retryFailed();
    expect(await statuses()).toHaveLength(5);
    expect(await registry.dataSource.query('SELECT 1 FROM relation_recheck')).toEqual([]);
  });

  it('stop the sweep when it is not a golden record that is at fault', async () => {
    await registry.push('land/land-parcels/P1', parcel('31', { value: HOA.nationalId }));
    const failing = jest
      .spyOn(registry.upkeep['check'], 'run')
      .mockRejectedValue(Object.assign(new Error('the database is away'), { code: '57P01' }));
    await expect(registry.upkeep.drain()).rejects.toThrow('away');
    failing.mockRestore();
    const waiting: { stage: string }[] = await registry.dataSource.query('SELECT stage FROM relation_recheck');
    expect(waiting.map(({ stage }) => stage)).toEqual(['check']);
  });
});
