import { BulkLocks, ResolutionLockRepository } from '@sogoc/persistence';
import { buildEntityRegistry } from '@sogoc/core-entities';
import { car, eventually, vehicle } from '@sogoc/testing';
import fc from 'fast-check';

import { openStandaloneRegistry, workerOn } from '../../standalone/standalone-registry';
import { VehicleRegistry, type VehiclePush } from '../__tests__/vehicle-registry';
import { vehicleRounds } from '../__tests__/vehicle-rounds';
import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../logging/resolution-log';

const NO_BACKLOG = 1_000_000;
const KILLS = 4;

describe('a backlog', () => {
  let online: VehicleRegistry;
  let bulk: VehicleRegistry;
  let sizes: number[] = [];
  const log: ResolutionLog = { ...SILENT_RESOLUTION_LOG, resolved: ({ records }) => void sizes.push(records) };
  beforeEach(() => (sizes = []));
  beforeAll(async () => ([online, bulk] = [await VehicleRegistry.open(), await VehicleRegistry.open()]), 60_000);
  afterAll(() => Promise.all([online.close(), bulk.close()]));

  it('ends in the state of records that were resolved one by one', async () => {
    await fc.assert(
      fc.asyncProperty(vehicleRounds(30), async (rounds) => {
        await Promise.all([online.empty(), bulk.empty()]);
        for (const pushes of rounds) {
          await online.push(pushes);
          await online.worker(1, NO_BACKLOG).drain('vehicle');
          await bulk.push(pushes);
          await Promise.all([1, 2].map(() => bulk.worker(2, 5, log).drain('vehicle')));
        }
        expect(await bulk.states.read()).toEqual(await online.states.read());
        expect(await bulk.states.faults()).toEqual([]);
      }),
      { numRuns: 12, seed: 20_261_121 },
    );
    // Units beside others take two at most.
    expect(sizes.filter((size) => size > 2).length).toBeGreaterThan(12);
  }, 300_000);

  it('is taken in few units, by workers that leave one another what they hold', async () => {
    await bulk.empty();
    const pushes: VehiclePush[] = Array.from({ length: 60 }, (_, n) => ({
      key: `p${n}`,
      attributes: { chassisNumber: `CH${n % 20}`, owner: 'Lan', colour: 'red' },
    }));
    await bulk.push(pushes);
    await Promise.all([1, 2].map(() => bulk.worker(5, 20, log).drain('vehicle')));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60);
    expect(sizes).toContain(20);
    expect(await bulk.count(`golden_record WHERE status = 'active'`)).toBe(20);
    expect(await bulk.states.faults()).toEqual([]);
  });

  it('counts a version that comes while it is standardised', async () => {
    await bulk.empty();
    const push = (colour: string): Promise<void> =>
      bulk.push(
        [1, 2, 3, 4, 5, 6].map((n) => ({ key: `p${n}`, attributes: { owner: 'Lan', plate: `30A-${n}`, colour } })),
      );
    await push('red');
    // Whoever holds the entity lets a worker standardise, and makes it wait before it reads what it standardised against.
    const locks = new ResolutionLockRepository();
    let drained: Promise<unknown> | undefined;
    await bulk.transactions.run(async (tx) => {
      await locks.takeEntity(tx, 'vehicle');
      drained = bulk.resolveBacklog();
      await eventually('the worker waits', async () => (await bulk.count('pg_locks WHERE NOT granted')) > 0);
      await push('blue');
    });
    await drained;
    const colours = await bulk.dataSource.query(`SELECT DISTINCT attributes ->> 'colour' AS colour FROM golden_record`);
    expect(colours).toEqual([{ colour: 'blue' }]);
  });

  it('ends in the same state when all connections of its workers are killed again and again', async () => {
    await Promise.all([online.empty(), bulk.empty()]);
    const pushes: VehiclePush[] = Array.from({ length: 1_200 }, (_, n) => ({
      key: `${n % 2 ? 'p' : 't'}${n}`,
      attributes: {
        chassisNumber: `CH${n % 400}`,
        plate: `30A-${n % 480}`,
        owner: n % 7 ? 'Lan' : 'Minh',
        colour: 'red',
      },
    }));
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await bulk.push(pushes);
    const settings = { url: bulk.databaseUrl, poolSize: 6, applicationName: 'killed' };
    const killed = await openStandaloneRegistry(settings, buildEntityRegistry([vehicle]));
    let kills = 0;
    const killOften: ResolutionLog = { ...SILENT_RESOLUTION_LOG, resolved: () => void (kills++ < KILLS && kill()) };
    const kill = (): Promise<unknown> =>
      bulk.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'killed%'`,
      );
    const drain = (): Promise<unknown> =>
      workerOn(killed, { batchSize: 100, backlogSize: 400, log: killOften })
        .drain('vehicle')
        .catch(() => undefined);
    while ((await bulk.count('pending_record')) > 0) await Promise.all([drain(), drain(), drain()]);
    await killed.close();
    expect(kills).toBeGreaterThan(KILLS);
    expect(await bulk.states.read()).toEqual(await online.states.read());
    expect(await bulk.states.faults()).toEqual([]);
  }, 120_000);

  describe('of which a unit holds some keys', () => {
    const locks = new ResolutionLockRepository();
    const waits = async (): Promise<boolean> => (await bulk.count('pg_locks WHERE NOT granted')) > 0;
    let bulkLocks: BulkLocks;
    let held: number[];
    beforeAll(() => (bulkLocks = new BulkLocks({ connectionString: bulk.databaseUrl })));
    afterAll(() => bulkLocks.end());
    beforeEach(async () => {
      await bulk.empty();
      await bulk.resolve({ key: 'p1', attributes: car('CH1', '30A-1') });
      const [row] = await bulk.dataSource.query(`SELECT match_keys::text[] AS keys FROM resolved_record`);
      held = row.keys.map(Number);
    });

    /** What is done while the keys are held, and whether what it began was over before they were given back. */
    const whileHeld = async (begin: () => Promise<unknown>, seen: () => Promise<boolean>): Promise<void> => {
      let begun: Promise<unknown> | undefined;
      await bulk.transactions.run(async (tx) => {
        const unit = await locks.beginBulk(tx);
        expect(await bulkLocks.take('vehicle', unit, [{ recordNumber: 0, numbers: held }])).toEqual(new Set([0]));
        begun = begin();
        await eventually('it comes to that', seen);
      });
      await begun;
    };
    const pushed = async (...pushes: VehiclePush[]): Promise<void> => bulk.push(pushes);

    it.each([
      ['one record', () => bulk.worker(1, NO_BACKLOG).drain('vehicle')],
      ['many records', () => bulk.resolveBacklog()],
      ['whoever wants the entity', () => bulk.transactions.run((tx) => locks.takeEntity(tx, 'vehicle'))],
    ])('keeps %s with the same keys waiting', async (_, begin) => {
      await pushed({ key: 't1', attributes: car('CH1', '30A-1') });
      await whileHeld(begin, waits);
      await bulk.worker().drain('vehicle');
      expect(await bulk.partition()).toEqual([['p1', 't1']]);
      expect(await bulk.states.faults()).toEqual([]);
    });

    it('keeps nobody else waiting, and what needs the keys comes later', async () => {
      await pushed(
        { key: 't1', attributes: car('CH1', '30A-1') },
        { key: 'p2', attributes: car('CH2', '30A-2') },
        { key: 't2', attributes: car('CH2', '30A-2') },
      );
      const others = async (): Promise<boolean> => (await bulk.goldenOf('t2')) !== null;
      await whileHeld(() => bulk.resolveBacklog(), others);
      expect(await bulk.count('pending_record WHERE NOT again')).toBe(1);
      expect(await bulk.partition()).toEqual([['p1'], ['p2', 't2']]);
      await bulk.worker().drain('vehicle');
      expect(await bulk.partition()).toEqual([
        ['p1', 't1'],
        ['p2', 't2'],
      ]);
    });

    it('holds nothing any more when the unit was broken off', async () => {
      await pushed({ key: 't1', attributes: car('CH1', '30A-1') });
      const broken = bulk.transactions.run(async (tx) => {
        const unit = await locks.beginBulk(tx);
        await bulkLocks.take('vehicle', unit, [{ recordNumber: 0, numbers: held }]);
        throw new RangeError('broken off');
      });
      await expect(broken).rejects.toThrow('broken off');
      await bulk.resolveBacklog();
      expect(await bulk.partition()).toEqual([['p1', 't1']]);
    });
  });
});
