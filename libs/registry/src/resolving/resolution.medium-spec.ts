import { car } from '@sogoc/testing';

import { type VehiclePush, VehicleRegistry } from './__tests__/vehicle-registry';

describe('resolution of an entity that only this spec declares', () => {
  let registry: VehicleRegistry;
  beforeEach(async () => (registry = await VehicleRegistry.open()));
  afterEach(() => registry.close());

  it('joins what speaks of one thing and keeps the rest apart', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 't1', attributes: car('CH1', '30A-1') },
      { key: 'p2', attributes: car('CH2', '30A-2') },
    );
    expect(await registry.partition()).toEqual([['p1', 't1'], ['p2']]);
    expect(await registry.goldenOf('p1')).toBe(await registry.goldenOf('t1'));
  });

  it('composes values by trust and keeps the provenance', async () => {
    await registry.resolve(
      { key: 't1', attributes: car('CH1', '30A-1', 'Lan', 'blue') },
      { key: 'p1', attributes: car('CH1', '30A-1', 'Lan', 'red') },
    );
    const [golden] = await registry.dataSource.query(
      'SELECT attributes, whole_provenance(attributes, provenance) AS provenance, record_count FROM golden_record',
    );
    expect(golden.attributes.colour).toBe('red');
    expect(golden.provenance.colour).toMatchObject({ source: 'police', recordKey: 'p1', rule: 'trusted-source' });
    expect(golden.record_count).toBe(2);
  });

  it('makes a review task, not a merge, of a contradicted identifier', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 't1', attributes: car('CH9', '30A-1') },
    );
    expect(await registry.partition()).toEqual([['p1'], ['t1']]);
    expect(await registry.openTasks()).toEqual(['identifier-collision']);
    const flags = await registry.dataSource.query('SELECT DISTINCT under_review FROM golden_record');
    expect(flags).toEqual([{ under_review: true }]);
  });

  it('closes the task when the contradiction is gone, and merges', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 't1', attributes: car('CH9', '30A-1') },
    );
    const first = await registry.goldenOf('p1');
    await registry.resolve({ key: 't1', attributes: car('CH1', '30A-1') });
    expect(await registry.partition()).toEqual([['p1', 't1']]);
    expect(await registry.openTasks()).toEqual([]);
    expect(await registry.goldenOf('t1')).toBe(first);
  });

  it('parts what a third record had brought together when that one leaves, and gives each its former id', async () => {
    await registry.resolve({ key: 'p1', attributes: car('CH1', '30A-1') });
    await registry.resolve({ key: 't1', attributes: car(undefined, '30A-2') });
    const [police, tax] = [await registry.goldenOf('p1'), await registry.goldenOf('t1')];
    await registry.resolve({ key: 'p5', attributes: car('CH1', '30A-2') });
    expect(await registry.partition()).toEqual([['p1', 'p5', 't1']]);
    expect(await registry.goldenOf('t1')).toBe(police);
    await registry.resolve({ key: 'p5' });
    expect([await registry.goldenOf('p1'), await registry.goldenOf('t1')]).toEqual([police, tax]);
    const events = await registry.dataSource.query('SELECT type FROM change_event ORDER BY seq');
    expect(events.map((event: { type: string }) => event.type)).toEqual(
      expect.arrayContaining(['golden.created', 'golden.merged', 'golden.split', 'golden.restored']),
    );
  });

  it('lets an id follow the thing and not the row when a record turns out to be of another thing', async () => {
    await registry.resolve({ key: 't1', attributes: car('CH1', '30A-1') });
    await registry.resolve({ key: 'p1', attributes: car('CH1', '30A-1') });
    const id = await registry.goldenOf('p1');
    await registry.resolve({ key: 't1', attributes: car('CH2', '30A-2') });
    expect(await registry.goldenOf('p1')).toBe(id);
    expect(await registry.goldenOf('t1')).not.toBe(id);
  });

  it('takes the values of a deleted record with it, retires the last, and gives the id back', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1', 'Lan', 'red') },
      { key: 't1', attributes: car('CH1', '30A-1', 'Lan', 'blue') },
    );
    const id = await registry.goldenOf('p1');
    await registry.resolve({ key: 'p1' });
    expect(await registry.goldenOf('t1')).toBe(id);
    const [left] = await registry.dataSource.query('SELECT attributes FROM golden_record WHERE id = $1', [id]);
    expect(left.attributes.colour).toBe('blue');
    await registry.resolve({ key: 't1' });
    const [gone] = await registry.dataSource.query('SELECT status FROM golden_record WHERE id = $1', [id]);
    expect(gone.status).toBe('retired');
    expect(await registry.dataSource.query('SELECT * FROM golden_identifier')).toEqual([]);
    expect(await registry.dataSource.query('SELECT * FROM match_key')).toEqual([]);
    expect(await registry.dataSource.query('SELECT * FROM edge')).toEqual([]);
    await registry.resolve({ key: 't1', attributes: car('CH1', '30A-1') });
    expect(await registry.goldenOf('t1')).toBe(id);
  });

  it('sets a record aside that cannot be standardised; the others go on, and it can be replayed', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 'p2', attributes: car('CH2', '30A-2', 'Lan', 'poison') },
      { key: 'p3', attributes: car('CH3', '30A-3') },
    );
    expect(await registry.partition()).toEqual([['p1'], ['p3']]);
    expect(await registry.statusOf('p2')).toBe('failed');
    await registry.resolve({ key: 'p2', attributes: car('CH2', '30A-2') });
    expect(await registry.statusOf('p2')).toBe('resolved');
  });

  it('keeps the last good version in force when the newest fails', async () => {
    await registry.resolve({ key: 'p1', attributes: car('CH1', '30A-1') });
    const id = await registry.goldenOf('p1');
    await registry.resolve({ key: 'p1', attributes: car('CH1', '30A-1', 'Lan', 'poison') });
    expect(await registry.statusOf('p1')).toBe('failed');
    expect(await registry.goldenOf('p1')).toBe(id);
  });

  it('finds the one bad record of a batch when the database refuses it', async () => {
    const tooLong = 'X'.repeat(20_000);
    const pushes = Array.from({ length: 9 }, (_, n) => ({
      key: `p${n}`,
      attributes: car(n === 4 ? incompressible(tooLong.length) : `CH${n}`, `30A-${n}`),
    }));
    await registry.resolve(...pushes);
    expect((await registry.partition()).length).toBe(8);
    expect(await registry.statusOf('p4')).toBe('failed');
  });

  it('changes nothing when the same work is done again', async () => {
    await registry.resolve(
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 't1', attributes: car('CH1', '30A-1') },
    );
    const before = await registry.dataSource.query('SELECT count(*) FROM change_event');
    await registry.dataSource.query(
      `INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM source_record`,
    );
    await registry.worker().drain('vehicle');
    expect(await registry.dataSource.query('SELECT count(*) FROM change_event')).toEqual(before);
  });

  it('two workers in lockstep make the golden records of a serial run', async () => {
    const pushes: VehiclePush[] = [];
    for (let thing = 0; thing < 40; thing++) {
      for (const source of ['p', 't', 'p9', 't9'])
        pushes.push({ key: `${source}-${thing}`, attributes: car(`CH${thing}`, `30A-${thing}`) });
    }
    await registry.push(pushes);
    // Small batches make the workers meet over the same things.
    const workers = [1, 2, 3].map(() => registry.worker(3));
    await Promise.all(workers.map((worker) => worker.drain('vehicle')));
    expect((await registry.partition()).map((keys) => keys.length)).toEqual(Array.from({ length: 40 }, () => 4));
  });
});

/** Text that compression does not bring under the size of an index row. */
function incompressible(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += String.fromCharCode(0x4e00 + (state % 20_000));
  }
  return text;
}
