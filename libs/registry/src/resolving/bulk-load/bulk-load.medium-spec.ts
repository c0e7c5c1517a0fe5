import { buildEntityRegistry } from '@sogoc/core-entities';
import { vehicle, withDatabase } from '@sogoc/testing';
import * as fc from 'fast-check';

import { openStandaloneRegistry, workerOn } from '../../standalone/standalone-registry';
import { type VehiclePush, VehicleRegistry } from '../__tests__/vehicle-registry';
import { vehicleRounds } from '../__tests__/vehicle-rounds';
import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../logging/resolution-log';

const NO_BACKLOG = 1_000_000;
const KILLS_IN_STAGE = 2;

const cars = (count: number, of: (n: number) => Readonly<Record<string, string>>): VehiclePush[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `${n % 2 ? 'p' : 't'}${n}`,
    attributes: { owner: n % 7 ? 'Lan' : 'Minh', colour: 'red', ...of(n) },
  }));

describe('a load in stages', () => {
  let online: VehicleRegistry;
  let bulk: VehicleRegistry;
  beforeAll(async () => ([online, bulk] = [await VehicleRegistry.open(), await VehicleRegistry.open()]), 60_000);
  afterAll(() => Promise.all([online.close(), bulk.close()]));
  beforeEach(() => Promise.all([online.empty(), bulk.empty()]));

  const isOver = async (): Promise<void> => {
    for (const table of ['bulk_load', 'bulk_load_chunk', 'bulk_load_record', 'bulk_load_key_run', 'bulk_load_edge'])
      expect([table, await bulk.count(table)]).toEqual([table, 0]);
  };
  const isAsOnline = async (): Promise<void> => {
    expect(await bulk.states.read()).toEqual(await online.states.read());
    expect(await bulk.states.faults()).toEqual([]);
    await isOver();
  };

  it('ends in the state of records that were resolved one by one, also beside what stands resolved', async () => {
    await fc.assert(
      fc.asyncProperty(vehicleRounds(40), async (rounds) => {
        await Promise.all([online.empty(), bulk.empty()]);
        for (const pushes of rounds) {
          await online.push(pushes);
          await online.worker(1, NO_BACKLOG).drain('vehicle');
          await bulk.push(pushes);
          await Promise.all([1, 2].map(() => bulk.loading(9).drain('vehicle')));
        }
        await isAsOnline();
      }),
      { numRuns: 6, seed: 20_261_130 },
    );
  }, 300_000);

  it('takes slices of whole groups, which few units of work resolve', async () => {
    const sizes: number[] = [];
    const log: ResolutionLog = { ...SILENT_RESOLUTION_LOG, resolved: ({ records }) => void sizes.push(records) };
    const pushes = cars(400, (n) => ({ chassisNumber: `CH${n % 100}`, plate: `30A-${n % 100}` }));
    await bulk.push(pushes);
    await bulk.loading(100, { batchSize: 10, backlogSize: 40, log }).drain('vehicle');
    // One begins with what waited longest, and what units hold meanwhile is no more of the slices.
    const many = sizes.filter((size) => size > 20);
    expect(many.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(300);
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await isAsOnline();
  }, 300_000);

  const beginWithout = async (lastPendingNumber: number, policyRevision: string): Promise<void> => {
    await bulk.dataSource.query(
      `INSERT INTO bulk_load (entity, policy_revision, last_pending_no, shards, stage)
       VALUES ('vehicle', coalesce((SELECT revision FROM policy_revision), 0) ${policyRevision}, $1, 1, 'resolve')`,
      [lastPendingNumber],
    );
    await bulk.dataSource.query(`INSERT INTO bulk_load_crowded_key VALUES (5)`);
  };
  const LAST = 1_000_000_000;

  it('is ended by the sweep when whoever would have ended it died', async () => {
    await beginWithout(LAST, '');
    await bulk.push(cars(1, () => ({ plate: '30A-1' })));
    await bulk.worker().entitiesWithWork();
    expect(await bulk.count('bulk_load')).toBe(1);
    await bulk.worker().drain('vehicle');
    await bulk.worker().entitiesWithWork();
    expect(await bulk.count('bulk_load_crowded_key')).toBe(0);
    await isOver();
  });

  it.each([
    ['none of its records waits, whatever came since', 0, ''],
    ['another policy is in force', LAST, '- 1'],
  ])('is ended by the sweep when %s', async (_, lastPendingNumber, policyRevision) => {
    await beginWithout(lastPendingNumber, policyRevision);
    await bulk.push(cars(1, () => ({ plate: '30A-1' })));
    await bulk.worker().entitiesWithWork();
    await isOver();
    expect(await bulk.count('pending_record')).toBe(1);
  });

  it('leaves groups of more than a slice to units, which no other load takes up', async () => {
    let loads = 0;
    const log: ResolutionLog = {
      ...SILENT_RESOLUTION_LOG,
      loadEntered: (_, stage) => void (loads += stage === 'over' ? 1 : 0),
    };
    const pushes = cars(90, () => ({ chassisNumber: 'CH1', plate: '30A-1' }));
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await bulk.push(pushes);
    await bulk.loading(20, { log }).drain('vehicle');
    expect(loads).toBe(1);
    await isAsOnline();
  }, 60_000);

  it('ends beside somebody who reads all tables for long, as a dump does', async () => {
    const pushes = cars(60, (n) => ({ chassisNumber: `CH${n % 20}`, plate: `30A-${n % 30}` }));
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await bulk.push(pushes);
    await withDatabase(bulk.databaseUrl, async (dump) => {
      await dump.query('BEGIN');
      for (const table of ['bulk_load_chunk', 'bulk_load_record', 'bulk_load_edge'])
        await dump.query(`SELECT count(*) FROM ${table}`);
      await bulk.loading(20).drain('vehicle');
      await dump.query('COMMIT');
    });
    await isAsOnline();
  }, 60_000);

  it('is not begun again for what one gave back, whom many meet that stand resolved', async () => {
    let loads = 0;
    const log: ResolutionLog = {
      ...SILENT_RESOLUTION_LOG,
      loadEntered: (_, stage) => void (loads += stage === 'over' ? 1 : 0),
    };
    // Of a plate more stand than meet by it, and fewer come.
    const all = cars(390, (n) => ({ chassisNumber: `CH${n}`, plate: `30A-${n % 3}` }));
    const [standing, coming] = [all.slice(0, 330), all.slice(330)];
    for (const pushes of [standing, coming])
      for (const registry of [online, bulk]) {
        await registry.push(pushes);
        await (
          registry === bulk && pushes === coming
            ? bulk.loading(10, { log, batchSize: 1, backlogSize: 20 })
            : registry.worker(100, NO_BACKLOG)
        ).drain('vehicle');
      }
    expect(loads).toBe(1);
    await isAsOnline();
  }, 120_000);

  it('leaves to units what meets by keys that too many have', async () => {
    const pushes = cars(420, (n) => ({ chassisNumber: `CH${n % 140}`, plate: n % 3 ? `30A-${n % 90}` : '30A-1' }));
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await bulk.push(pushes);
    await Promise.all([1, 2, 3].map(() => bulk.loading(100, { batchSize: 20, backlogSize: 60 }).drain('vehicle')));
    await isAsOnline();
  }, 120_000);

  it('ends in the same state when all connections of its workers are killed again and again', async () => {
    const pushes = cars(1_600, (n) => ({ chassisNumber: `CH${n % 500}`, plate: `30A-${n % 640}` }));
    await online.push(pushes);
    await online.worker(100, NO_BACKLOG).drain('vehicle');
    await bulk.push(pushes);
    const settings = { url: bulk.databaseUrl, poolSize: 6, applicationName: 'killed' };
    const killed = await openStandaloneRegistry(settings, buildEntityRegistry([vehicle]));
    const drain = (): Promise<unknown> =>
      workerOn(killed, { batchSize: 20, backlogSize: 100, bulkLoadFrom: 200 })
        .drain('vehicle')
        .catch(() => undefined);
    const kills = new Map<string, number>();
    const killInStage = async (): Promise<void> => {
      const rows: { stage: string }[] = await bulk.dataSource.query('SELECT stage FROM bulk_load');
      const stage = rows[0]?.stage;
      if (stage === undefined || (kills.get(stage) ?? 0) >= KILLS_IN_STAGE) return;
      kills.set(stage, (kills.get(stage) ?? 0) + 1);
      await bulk.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'killed%'`,
      );
    };
    const killer = setInterval(() => void killInStage().catch(() => undefined), 15);
    while ((await bulk.count('pending_record')) > 0 || (await bulk.count('bulk_load')) > 0)
      await Promise.all([drain(), drain(), drain()]);
    clearInterval(killer);
    await killed.close();
    expect(kills.size).toBeGreaterThan(1);
    await isAsOnline();
  }, 180_000);
});
