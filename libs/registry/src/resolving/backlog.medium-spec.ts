import { ResolutionLockRepository } from '@sogoc/persistence';
import { eventually } from '@sogoc/testing';
import fc from 'fast-check';

import { VehicleRegistry, type VehiclePush } from './__tests__/vehicle-registry';
import { type ResolutionLog, SILENT_RESOLUTION_LOG } from './resolution-log';

const NO_BACKLOG = 1_000_000;

/** Few values, so that records meet, contradict and part often. */
const attributes = fc.record(
  {
    chassisNumber: fc.constantFrom('CH1', 'CH2', 'CH3', 'CH4'),
    plate: fc.constantFrom('30A-1', '30A-2', '30A-3', '30A-4', '30A-5'),
    owner: fc.constantFrom('Lan', 'Minh'),
    // One in six cannot be standardised.
    colour: fc.constantFrom('red', 'blue', 'green', 'white', 'black', 'poison'),
  },
  { requiredKeys: ['owner', 'colour'] },
);
const round = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 1, max: 30 }).map((n) => `${n % 2 ? 'p' : 't'}${n}`),
    attributes: fc.option(attributes, { nil: undefined, freq: 6 }),
  }),
  { selector: ({ key }) => key, minLength: 6, maxLength: 30 },
);

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
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 3 }), async (rounds) => {
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

  it('is taken in few units, by one worker at a time', async () => {
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
      drained = bulk.resolveAlone();
      await eventually('the worker waits', async () => (await bulk.count('pg_locks WHERE NOT granted')) > 0);
      await push('blue');
    });
    await drained;
    const colours = await bulk.dataSource.query(`SELECT DISTINCT attributes ->> 'colour' AS colour FROM golden_record`);
    expect(colours).toEqual([{ colour: 'blue' }]);
  });
});
