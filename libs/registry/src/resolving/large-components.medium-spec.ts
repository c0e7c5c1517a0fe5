import { ResolutionLockRepository } from '@sogoc/persistence';
import { LARGE_COMPONENT } from '@sogoc/resolution';

import { type VehiclePush, VehicleRegistry } from './__tests__/vehicle-registry';
import { type ResolutionLog, SILENT_RESOLUTION_LOG } from './logging/resolution-log';

const NO_BACKLOG = 1_000_000;
const PLATES = 85;
const RECORDS_OF_A_PLATE = 12;
const GIANT = PLATES * (RECORDS_OF_A_PLATE + 1);

/** One chassis number with many plates, and for each plate many records that know only that: all one thing. */
const giant: readonly VehiclePush[] = Array.from({ length: PLATES }, (_, plate) => [
  { key: `p-${plate}`, attributes: { chassisNumber: 'CH0', plate: `G-${plate}`, owner: 'Lan' } },
  ...Array.from({ length: RECORDS_OF_A_PLATE }, (_, n) => ({
    key: `t-${plate}-${n}`,
    attributes: { plate: `G-${plate}`, owner: 'Lan' },
  })),
]).flat();
const others: readonly VehiclePush[] = Array.from({ length: 30 }, (_, n) => ({
  key: `p9-${n}`,
  attributes: { chassisNumber: `CH${n + 1}`, plate: `30A-${n}`, owner: 'Lan' },
}));

describe('a component of more than 1,000 records', () => {
  let registry: VehicleRegistry;
  let handedOver: number;
  const log: ResolutionLog = {
    ...SILENT_RESOLUTION_LOG,
    handedOver: (_, records) => void (handedOver += records),
  };
  const goldenSizes = async (): Promise<number[]> => {
    const rows: { record_count: number }[] = await registry.dataSource.query(
      `SELECT record_count FROM golden_record WHERE status = 'active' ORDER BY record_count DESC`,
    );
    return rows.map(({ record_count: count }) => count);
  };

  beforeEach(async () => {
    registry = await VehicleRegistry.open();
    handedOver = 0;
  });
  afterEach(() => registry.close());

  it('is resolved in its lane, by however many workers', async () => {
    expect(GIANT).toBeGreaterThan(LARGE_COMPONENT);
    await registry.push([...giant, ...others]);
    await Promise.all([1, 2].map(() => registry.worker(250, NO_BACKLOG, log).drain('vehicle')));
    expect(await goldenSizes()).toEqual([GIANT, ...others.map(() => 1)]);
    expect(handedOver).toBeGreaterThan(0);
    expect(await registry.count('pending_record')).toBe(0);
    expect(await registry.states.faults()).toEqual([]);
  });

  it('waits while the lane is taken, and the others go on', async () => {
    await registry.push(giant);
    await registry.worker(500, 100, log).drain('vehicle');
    expect(await goldenSizes()).toEqual([GIANT]);
    handedOver = 0;
    const change = { key: 'p-0', attributes: { chassisNumber: 'CH0', plate: 'G-0', owner: 'Minh' } };
    await registry.push([change, ...others]);
    const worker = registry.worker(250, NO_BACKLOG, log);
    await registry.transactions.run(async (tx) => {
      expect(await new ResolutionLockRepository().tryLane(tx, 'vehicle')).toBe(true);
      await worker.drain('vehicle');
      expect(handedOver).toBe(1);
      expect(await registry.count('pending_record')).toBe(1);
      expect(await goldenSizes()).toEqual([GIANT, ...others.map(() => 1)]);
    });
    await worker.drain('vehicle');
    expect(await registry.count('pending_record')).toBe(0);
    expect(await registry.count(`golden_record WHERE attributes ->> 'owner' = 'Minh'`)).toBe(1);
  });
});
