import { car } from '@sogoc/testing';

import { StewardDesk } from '../decisions/__tests__/steward-desk';

const BLOCK_SIZE = 4;

describe('a key that more records have than are compared', () => {
  let desk: StewardDesk;
  beforeAll(async () => (desk = await StewardDesk.open({ cappedBlockSize: BLOCK_SIZE })), 60_000);
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  const keys = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, place) => `p${from + place}`);
  /** All carry one chassis number; plates and owners keep them apart. */
  const push = async (...names: string[]): Promise<void> => {
    for (const name of names) await desk.push(name, car('CH1', `30A-${name}`, `Owner ${name}`));
  };
  const tasks = async (): Promise<unknown[]> =>
    (await desk.tasks()).flatMap(({ kind, scheme, goldenIds }) =>
      kind === 'crowded-identifier' ? [[scheme, ...goldenIds]] : [],
    );
  const findingsOf = async (name: string): Promise<string[]> => {
    const { body } = await desk.get(`/v1/sources/police/vehicles/${name}`);
    return body.findings.map(({ code, attribute }: { code: string; attribute: string }) => `${code} ${attribute}`);
  };
  const inBlockOrder = async (): Promise<string[]> => {
    const { rows } = await desk.api.database.query<{ record_key: string }>(
      `SELECT record_key FROM resolved_record WHERE status = 'resolved' ORDER BY block_order`,
    );
    return rows.map((row) => row.record_key);
  };
  const withReducedRecall = async (): Promise<string[]> => {
    const { body } = await desk.get('/v1/sources/police/vehicles?finding=REDUCED_RECALL');
    return body.items.map(({ recordKey }: { recordKey: string }) => recordKey);
  };

  it('opens one task when it is an identifier, at the record that leads the block, and closes it', async () => {
    await push(...keys(1, BLOCK_SIZE));
    expect(await tasks()).toEqual([]);
    await push('p5');
    const [first = ''] = await inBlockOrder();
    expect(await tasks()).toEqual([['chassis', await desk.goldenOf(first)]]);
    await push('p6', 'p7');
    const [leader = ''] = await inBlockOrder();
    expect(await tasks()).toEqual([['chassis', await desk.goldenOf(leader)]]);
    await desk.remove(leader);
    const [next = ''] = await inBlockOrder();
    expect(await tasks()).toEqual([['chassis', await desk.goldenOf(next)]]);
    for (const name of (await inBlockOrder()).slice(BLOCK_SIZE)) await desk.remove(name);
    expect(await tasks()).toEqual([]);
  });

  it('follows the record through a merge and back, and stays held while others come', async () => {
    await push(...keys(1, BLOCK_SIZE + 1));
    const [leader = '', second = ''] = await inBlockOrder();
    const crowded = async () => (await desk.tasks()).find(({ kind }) => kind === 'crowded-identifier');
    const { id } = await crowded();
    const joined = await desk.decide('same', leader, second);
    expect(await crowded()).toMatchObject({ id, goldenIds: [await desk.goldenOf(leader)] });
    await desk.reverse(joined);
    expect(await crowded()).toMatchObject({ id, goldenIds: [await desk.goldenOf(leader)] });
    const { body: claim } = await desk.post(`/v1/review-tasks/${id}/claim`);
    const { token, revision } = claim;
    expect(await desk.post(`/v1/review-tasks/${id}/decision`, { verdict: 'hold', token, revision })).toMatchObject({
      status: 201,
    });
    await desk.push('p1', car('CH1', '30A-p1', 'Hoa'));
    expect(await tasks()).toEqual([]);
    expect((await desk.tasks('held')).map((task) => task.id)).toEqual([id]);
  });

  it('is a finding of the records that are left out, which comes and goes with the others', async () => {
    await push(...keys(1, BLOCK_SIZE));
    expect(await withReducedRecall()).toEqual([]);
    await push('p5', 'p6');
    const order = await inBlockOrder();
    const [inside, outside] = [order.slice(0, BLOCK_SIZE), order.slice(BLOCK_SIZE)];
    expect(await withReducedRecall()).toEqual([...outside].sort());
    for (const name of outside) expect(await findingsOf(name)).toEqual(['REDUCED_RECALL chassis']);
    for (const name of inside) expect(await findingsOf(name)).toEqual([]);
    const golden = await desk.goldenOf(outside[0] ?? '');
    expect((await desk.get(`/v1/vehicles/${golden}/records`)).body.items[0].findings).toMatchObject([
      { code: 'REDUCED_RECALL', severity: 'warning' },
    ]);
    await desk.remove(inside[0] ?? '');
    expect(await withReducedRecall()).toEqual([order.at(-1)]);
    expect(await findingsOf(outside[0] ?? '')).toEqual([]);
  });

  it('parts and joins others when somebody moves them past the cap or back', async () => {
    // Two records that only the chassis number brings together, and strangers enough to push one of them out.
    await desk.push('p1', car('CH1', '30A-1', 'Lan'));
    await desk.push('p2', { chassisNumber: 'CH1', owner: 'Lan' });
    expect(await desk.partition()).toEqual([['p1', 'p2']]);
    const strangers = keys(3, 9);
    await push(...strangers);
    expect((await inBlockOrder()).slice(0, BLOCK_SIZE)).not.toEqual(expect.arrayContaining(['p1', 'p2']));
    expect(await desk.partition()).toHaveLength(9);
    const { rows: left } = await desk.api.database.query<{ id: string }>(
      `SELECT t.id FROM review_task t WHERE t.status = 'open' AND cardinality(t.record_nos) = 2 AND NOT EXISTS (
         SELECT 1 FROM edge WHERE left_no = ANY (t.record_nos) AND right_no = ANY (t.record_nos))`,
    );
    expect(left).toEqual([]);
    for (const name of strangers) await desk.remove(name);
    expect(await desk.partition()).toEqual([['p1', 'p2']]);
  });
});
