import { hashApiKey } from '@sogoc/access';
import { car } from '@sogoc/testing';

import { type Answered, StewardDesk } from '../decisions/__tests__/steward-desk';

type Body = Answered['body'];

describe('how values survive', () => {
  let desk: StewardDesk;
  beforeAll(async () => (desk = await StewardDesk.open()), 60_000);
  beforeEach(async () => {
    await desk.empty();
    await desk.api.database.query(`UPDATE source SET authority_for = '{}'`);
  });
  afterAll(() => desk.close());

  const explained = async (key: string, collection = 'vehicles'): Promise<Record<string, Body>> => {
    const { body } = await desk.get(`/v1/${collection}/${await desk.goldenOf(key)}/explanation`);
    return Object.fromEntries(body.values.map(({ attribute, ...why }: Body) => [attribute, why]));
  };
  const person = async (key: string, attributes: Readonly<Record<string, unknown>>): Promise<void> =>
    desk.push(key, { nationalId: '001180000126', dateOfBirth: '1980-02-01', ...attributes } as never, 'persons');

  it('tells for each value its source, its rule and every value that lost, with what it lost by', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan', 'red'));
    await desk.push('t1', car('CH1', '1', 'Lan', 'blue'));
    const { colour, plate } = await explained('p1');
    expect(colour).toMatchObject({
      value: 'red',
      provenance: { source: 'police', recordKey: 'p1', rule: 'trusted-source' },
      losers: [{ value: 'blue', source: 'tax', recordKey: 't1', lostBy: 'trusted-source' }],
    });
    expect(plate).toMatchObject({ value: '1', provenance: { rule: 'only-value' }, losers: [] });
  });

  it('tells what a pin set aside, also one that came with a merged id', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan', 'red'));
    await desk.push('t1', car(undefined, '2', 'Minh', 'blue'));
    const golden = await desk.golden('t1');
    const pin = await desk.api.call('PUT', `/v1/vehicles/${golden.body.id}/pins/colour`, {
      key: desk.lan,
      body: { value: 'gold', reason: 'spec' },
      headers: { 'if-match': String(golden.headers.etag) },
    });
    await desk.decide('same', 'p1', 't1');
    const { colour } = await explained('p1');
    expect(colour).toMatchObject({
      value: 'gold',
      provenance: { source: 'steward', rule: 'pinned', decisionId: pin.body.id },
      losers: [
        { value: 'red', lostBy: 'pinned' },
        { value: 'blue', lostBy: 'pinned' },
      ],
    });
  });

  it('marks a value about which authorities disagree, and asks a steward, until one of them gives way', async () => {
    await desk.api.database.query(`UPDATE source SET authority_for = '{fullName}' WHERE code IN ('police', 'tax')`);
    await person('p1', { fullName: 'Nguyễn Thị Hoà' });
    await person('t1', { fullName: 'Nguyễn Thu Hoà' });
    expect(await desk.partition()).toEqual([['p1', 't1']]);
    const golden = (await desk.golden('p1', 'persons')).body;
    expect(golden).toMatchObject({ underReview: true, provenance: { fullName: { disputed: true } } });
    expect(golden.provenance.dateOfBirth).not.toHaveProperty('disputed');
    expect(await desk.tasks()).toMatchObject([{ kind: 'value-conflict', attribute: 'fullName' }]);
    expect((await explained('p1', 'persons')).fullName).toMatchObject({
      provenance: { disputed: true },
      losers: [{ value: 'Nguyễn Thu Hoà' }],
    });
    await person('t1', { fullName: 'Nguyễn Thị Hoà' });
    const settled = (await desk.golden('p1', 'persons')).body;
    expect(settled).toMatchObject({ underReview: false });
    expect(settled.provenance.fullName).not.toHaveProperty('disputed');
    expect(await desk.tasks()).toEqual([]);
  });

  it('leaves blank again what a record that left had filled', async () => {
    await person('p1', { fullName: 'Nguyễn Thị Hoà' });
    await person('t1', { fullName: 'Nguyễn Thị Hoà', phone: '0912345678', ethnicity: 'Kinh' });
    expect((await desk.golden('p1', 'persons')).body.attributes).toMatchObject({ phone: '+84912345678' });
    await desk.remove('t1', 'persons');
    const { attributes, provenance } = (await desk.golden('p1', 'persons')).body;
    expect(Object.keys(attributes)).toEqual(expect.not.arrayContaining(['phone', 'ethnicity']));
    expect(Object.keys(provenance).sort()).toEqual(Object.keys(attributes).sort());
    expect((await explained('p1', 'persons')).phone).toBeUndefined();
  });

  it('shows a losing value no more than the winning one', async () => {
    const masked = await desk.api.addKey({ role: 'steward' });
    await desk.api.database.query(`UPDATE api_key SET view = 'masked' WHERE key_hash = $1`, [hashApiKey(masked)]);
    await person('p1', { fullName: 'Nguyễn Thị Hoà', phone: '0912345678' });
    await person('t1', { fullName: 'Nguyễn Thu Hoà', phone: '0987654321' });
    const { body } = await desk.get(`/v1/persons/${await desk.goldenOf('p1')}/explanation`, masked);
    expect(body.values.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.values)).not.toMatch(/Hoà|912345678|987654321|"(p1|t1)"/);
  });

  it('tells a consumer below the full view which records were joined, and not by how much they agree', async () => {
    const [full, masked] = [
      await desk.api.addKey({ role: 'consumer' }),
      await desk.api.addKey({ role: 'consumer', view: 'masked' }),
    ];
    const hoa = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000126' };
    await person('p1', hoa);
    await person('t1', hoa);
    const path = `/v1/persons/${await desk.goldenOf('p1')}/explanation`;
    expect((await desk.get(path, full)).body.edges).toEqual([expect.objectContaining({ weight: expect.any(Number) })]);
    const coarse = { left: expect.anything(), right: expect.anything(), class: 'match', holds: true };
    expect((await desk.get(path, masked)).body.edges).toEqual([coarse]);
  });
});
