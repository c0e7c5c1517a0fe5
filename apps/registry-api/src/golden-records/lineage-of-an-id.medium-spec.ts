import { car } from '@sogoc/testing';

import { type Answered, StewardDesk } from '../decisions/__tests__/steward-desk';

type Body = Answered['body'];

describe('the story of an id', () => {
  let desk: StewardDesk;
  beforeAll(async () => (desk = await StewardDesk.open()), 60_000);
  beforeEach(() => desk.empty());
  afterAll(() => desk.close());

  const history = async (id: string, query = ''): Promise<Body> =>
    (await desk.get(`/v1/vehicles/${id}/history${query}`)).body;
  /** Each version as its steps, with the names of the ids in place of them. */
  const lineage = async (id: string, names: Readonly<Record<string, string>>): Promise<string[]> =>
    (await history(id)).items.map(({ steps }: Body) =>
      steps
        .map(({ change, otherIds }: Body) =>
          [change, ...otherIds.map((other: string) => names[other] ?? 'unknown')].join(' '),
        )
        .join(', '),
    );
  const now = async (): Promise<string> => {
    const { rows } = await desk.api.database.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return encodeURIComponent(rows[0]?.now.toISOString() ?? '');
  };
  /** Time goes in microseconds, what is asked for in milliseconds. */
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

  it('names what was taken in and what was split off, at both ends', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan'));
    await desk.push('t1', car(undefined, '2', 'Minh'));
    const [one, two] = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    const decision = await desk.decide('same', 'p1', 't1');
    await desk.reverse(decision);
    const names = { [one]: 'one', [two]: 'two' };
    expect(await lineage(one, names)).toEqual(['created', 'merged two', 'split two']);
    expect(await lineage(two, names)).toEqual(['created', 'merged-into one', 'split-from one']);
    const { items } = await history(one);
    expect(items.map(({ change, otherIds }: Body) => [change, ...otherIds])).toEqual([
      ['created'],
      ['merged', two],
      ['split', two],
    ]);
  });

  it('names a part that got a new id', async () => {
    await desk.push('p1', car('CH1', '1'));
    await desk.push('t1', car('CH1', '1'));
    const one = await desk.goldenOf('p1');
    await desk.decide('different', 'p1', 't1', { onRecords: true });
    const part = await desk.goldenOf('t1');
    const names = { [one]: 'one', [part]: 'part' };
    expect(await lineage(one, names)).toEqual(['created', 'updated', 'split part']);
    expect(await lineage(part, names)).toEqual(['created, split-from one']);
  });

  it('keeps both when one record leaves and another comes in one unit of work', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan'));
    await desk.push('p2', car('CH2', '2', 'Minh'));
    await desk.push('t1', car('CH3', '3', 'Hoa'));
    const [one, two, three] = [await desk.goldenOf('p1'), await desk.goldenOf('p2'), await desk.goldenOf('t1')];
    const first = await desk.decide('same', 'p1', 'p2');
    // Reversed and decided anew between two resolutions, so that one unit of work sees both.
    await desk.api.database.query(`UPDATE decision SET status = 'reversed', reversed_at = now() WHERE id = $1`, [
      first.body.id,
    ]);
    await desk.decide('same', 'p1', 't1');
    const names = { [one]: 'one', [two]: 'two', [three]: 'three' };
    expect(await lineage(one, names)).toEqual(['created', 'merged two', 'split two, merged three']);
    expect((await history(one)).items[2]).toMatchObject({ change: 'merged', otherIds: [three] });
    expect(await lineage(two, names)).toEqual(['created', 'merged-into one', 'split-from one']);
  });

  it('goes on for an id that redirects, also to another one than before', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan'));
    await desk.push('p2', car('CH2', '2', 'Minh'));
    await desk.push('t1', car('CH3', '3', 'Hoa'));
    const [one, two, three] = [await desk.goldenOf('p1'), await desk.goldenOf('p2'), await desk.goldenOf('t1')];
    await desk.decide('same', 'p2', 't1');
    await desk.decide('same', 'p1', 'p2');
    const names = { [one]: 'one', [two]: 'two', [three]: 'three' };
    expect(await lineage(three, names)).toEqual(['created', 'merged-into two', 'merged-into one']);
    expect(await lineage(one, names)).toEqual(['created', 'merged two three']);
    expect(await desk.get(`/v1/vehicles/${three}`)).toMatchObject({ status: 308, body: { mergedInto: one } });
  });

  it('gives the values of any time, also of an id that was merged or retired since', async () => {
    const before = await now();
    await pause();
    await desk.push('p1', car('CH1', '1', 'Lan', 'red'));
    await desk.push('t1', car(undefined, '2', 'Minh', 'blue'));
    const [one, two] = [await desk.goldenOf('p1'), await desk.goldenOf('t1')];
    await pause();
    const apart = await now();
    await pause();
    await desk.decide('same', 'p1', 't1');
    await pause();
    const together = await now();
    await pause();
    await desk.remove('p1');
    await desk.remove('t1');
    const at = async (id: string, time: string): Promise<Body> =>
      (await history(id, `?asOf=${time}&pageSize=1`)).inForce;
    expect(await at(two, before)).toBeUndefined();
    expect(await at(two, apart)).toMatchObject({ attributes: { colour: 'blue' }, recordCount: 1 });
    expect(await at(one, apart)).toMatchObject({ attributes: { colour: 'red' }, recordCount: 1 });
    expect(await at(two, together)).toMatchObject({ change: 'merged-into', otherIds: [one], recordCount: 0 });
    expect(await at(one, together)).toMatchObject({ attributes: { colour: 'red', owner: 'Lan' }, recordCount: 2 });
    expect(await desk.get(`/v1/vehicles/${one}`)).toMatchObject({ status: 410 });
    expect(await at(one, await now())).toMatchObject({ change: 'retired', attributes: {} });
    expect((await history(one, `?asOf=${together}`)).items.map(({ version }: Body) => version)).toEqual([1, 2]);
  });

  it('is told in the order of time, whoever began first', async () => {
    await desk.push('p1', car('CH1', '1', 'Lan', 'red'));
    const id = await desk.goldenOf('p1');
    const { database } = desk.api;
    await database.query('BEGIN');
    await database.query('SELECT FROM golden_record WHERE id = $1 FOR UPDATE', [id]);
    const waiting = desk.push('p1', car('CH1', '1', 'Lan', 'blue'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await database.query(
      `INSERT INTO golden_history (golden_id, version, change, document, recorded_at)
       SELECT id, 2, 'updated', '{}', clock_timestamp() FROM golden_record WHERE id = $1`,
      [id],
    );
    await database.query('UPDATE golden_record SET version = 2 WHERE id = $1', [id]);
    await database.query('COMMIT');
    await waiting;
    const times = (await history(id)).items.map(({ recordedAt }: Body) => recordedAt);
    expect(times).toHaveLength(3);
    expect(times).toEqual([...times].sort());
  });

  it('is found by every number that the thing ever had', async () => {
    const national = (nationalId: string, formerNationalIds: string[] = []) => ({
      fullName: 'Nguyễn Thị Hoà',
      dateOfBirth: '1980-02-01',
      nationalId,
      formerNationalIds,
    });
    await desk.push('p1', national('001180000123') as never, 'persons');
    await desk.push('p1', national('001180000456', ['001180000123']) as never, 'persons');
    const lookup = async (value: string): Promise<Body> =>
      (await desk.post('/v1/persons/lookup', { scheme: 'national-id', value })).body;
    const id = await desk.goldenOf('p1');
    for (const number of ['001180000123', '001180000456'])
      expect(await lookup(number)).toMatchObject({ items: [{ id }], disputed: false });
    await desk.push('p1', national('001180000456') as never, 'persons');
    expect((await lookup('001180000123')).items).toEqual([]);
  });
});
