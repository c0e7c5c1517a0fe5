import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../logging/resolution-log';
import { VehicleRegistry, type VehiclePush } from '../__tests__/vehicle-registry';

const MANY = 40;
const BOUND = 5;
const numbers = Array.from({ length: MANY }, (_, n) => n + 1);
const sound = (n: number): VehiclePush => ({
  key: `p${n}`,
  attributes: { plate: `30A-${n}`, chassisNumber: `CH${n}`, owner: 'Lan' },
});
/** The tax office says another chassis of each car: a question to a steward, each time. */
const conflicting = (n: number): VehiclePush => ({
  key: `t${n}`,
  attributes: { plate: `30A-${n}`, chassisNumber: `WRONG${n}`, owner: 'Lan' },
});
const corrected = (n: number): VehiclePush => ({ ...conflicting(n), attributes: sound(n).attributes });

describe('a source that floods', () => {
  let registry: VehicleRegistry;
  let paused: string[] = [];
  const log: ResolutionLog = { ...SILENT_RESOLUTION_LOG, paused: (_entity, source) => void paused.push(source) };
  beforeAll(async () => (registry = await VehicleRegistry.open()), 60_000);
  afterAll(() => registry.close());
  beforeEach(async () => {
    await registry.empty();
    await registry.dataSource.query('TRUNCATE source_flow, source_pause, source_bound');
    paused = [];
    await registry.resolve(...numbers.map(sound));
  });

  it.each([1, 4, 500])(
    'is paused before its tasks pass the bound, in batches of %i, and told once',
    async (batchSize) => {
      await registry.push(numbers.map(conflicting));
      await Promise.all([1, 2].map(() => registry.braking(BOUND, batchSize, log).drain('vehicle')));
      expect(paused).toEqual(['tax']);
      // Two workers at once may each bring one batch more than the bound.
      expect((await registry.openTasks()).length).toBeLessThanOrEqual(BOUND + 2 * batchSize);
      const [task, ...others] = await registry.flows.tasks();
      expect(others).toEqual([]);
      const resolved = await registry.count(`resolved_record WHERE source = 'tax'`);
      expect(task).toMatchObject({ kind: 'source-paused', source: 'tax', waiting: MANY - resolved });
    },
    60_000,
  );

  it('keeps nobody else waiting, and holds up no replay', async () => {
    await registry.push(numbers.map(conflicting));
    const worker = registry.braking(BOUND, 10, log);
    await worker.drain('vehicle');
    await registry.push([{ key: 'p99', attributes: { plate: '51K-1' } }, conflicting(41)]);
    await worker.drain('vehicle');
    expect(await registry.statusOf('p99')).toBe('resolved');
    expect(await registry.statusOf('t41')).toBe('pending');
    expect(await worker.entitiesWithWork()).toEqual([]);
    await registry.dataSource.query(
      `INSERT INTO pending_record (entity, record_no, again) SELECT 'vehicle', record_no, true FROM resolved_record`,
    );
    await worker.drain('vehicle');
    expect(await registry.count('pending_record WHERE again')).toBe(0);
  }, 60_000);

  it('loses nothing: corrected and resumed, it stands as if it had never been stopped', async () => {
    await registry.push(numbers.map(conflicting));
    const worker = registry.braking(BOUND, 7, log);
    await worker.drain('vehicle');
    await registry.push(numbers.map(corrected));
    await worker.drain('vehicle');
    expect(await registry.flows.resume('tax', {}, 'an operator')).toMatchObject({ source: 'tax' });
    expect(await worker.entitiesWithWork()).toEqual(['vehicle']);
    await worker.drain('vehicle');
    expect(await registry.count('pending_record')).toBe(0);
    expect(await registry.partition()).toEqual(numbers.map((n) => [`p${n}`, `t${n}`]).sort());
    expect([await registry.states.faults(), await registry.openTasks()]).toEqual([[], []]);
    expect(await registry.flows.tasks()).toEqual([]);
  }, 60_000);

  it('is stopped again when it is resumed as it was, and not when an operator allows it more', async () => {
    await registry.push(numbers.map(conflicting));
    const worker = registry.braking(BOUND, 4, log);
    await worker.drain('vehicle');
    await registry.flows.resume('tax', {}, 'an operator');
    await worker.drain('vehicle');
    expect(paused).toEqual(['tax', 'tax']);
    await registry.dataSource.query(`UPDATE source SET collections = '{vehicles}' WHERE code = 'tax'`);
    await registry.flows.resume('tax', { conflictsPerHour: 1_000 }, 'an operator');
    await worker.drain('vehicle');
    expect([paused.length, await registry.count('pending_record')]).toEqual([2, 0]);
    expect((await registry.openTasks()).length).toBe(MANY);
  }, 60_000);

  it('counts what is new of it by day, and says when that is much', async () => {
    await registry.flows.resume('tax', { newIdentifiersPerDay: 3 }, 'an operator');
    const worker = registry.braking(1_000, 10, log);
    await registry.push([1, 2, 3].map(conflicting));
    await worker.drain('vehicle');
    expect(await registry.flows.of('tax', 'vehicle')).toEqual({
      resolving: { status: 'running' },
      today: { newKeys: 3, newIdentifiers: 3, alarm: false },
    });
    // A number that somebody has is no new one, nor is the same once more; a guess at every push is.
    await registry.push([corrected(4), conflicting(1), { ...conflicting(2), attributes: { chassisNumber: 'GUESS' } }]);
    await worker.drain('vehicle');
    expect((await registry.flows.of('tax', 'vehicle')).today).toEqual({ newKeys: 4, newIdentifiers: 4, alarm: true });
    expect(await registry.flows.tasks()).toMatchObject([{ kind: 'many-new-identifiers', source: 'tax', newKeys: 4 }]);
  }, 60_000);
});
