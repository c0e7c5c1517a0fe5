import { buildEntityRegistry } from '@sogoc/core-entities';
import { car, vehicle } from '@sogoc/testing';
import { QueryFailedError } from 'typeorm';

import { openStandaloneRegistry, type StandaloneRegistry, workerOn } from '../standalone/standalone-registry';
import { VehicleRegistry } from './__tests__/vehicle-registry';
import { SILENT_RESOLUTION_LOG } from './logging/resolution-log';
import { isTooMuchAtOnce } from './too-much-at-once';

/** Milliseconds that reading one record takes here, and after which the server ends a transaction that says nothing. */
const READING_MS = 300;
const IDLE_MS = 2_000;
const RECORDS = 8;

/** Reads a record as slowly as one with thousands of questions about it. */
const slowVehicle: typeof vehicle = {
  ...vehicle,
  standardise: (...given) => {
    for (const begun = performance.now(); performance.now() - begun < READING_MS;);
    return vehicle.standardise(...given);
  },
};

describe('a unit with too much in it', () => {
  let registry: VehicleRegistry;
  let slow: StandaloneRegistry;
  beforeAll(async () => {
    registry = await VehicleRegistry.open();
    const url = new URL(registry.databaseUrl);
    url.searchParams.set('options', `-c idle_in_transaction_session_timeout=${IDLE_MS}`);
    const settings = { url: url.href, poolSize: 3, applicationName: 'slow' };
    slow = await openStandaloneRegistry(settings, buildEntityRegistry([slowVehicle]));
  });
  afterAll(async () => {
    await slow.close();
    await registry.close();
  });

  it('whose transaction the server ended is tried in halves, and all of it is resolved', async () => {
    const keys = Array.from({ length: RECORDS }, (_, at) => `p${at}`);
    await registry.push(keys.map((key, at) => ({ key, attributes: car(`CH${at}`, `30A-${at}`) })));
    const limits: number[] = [];
    const log = { ...SILENT_RESOLUTION_LOG, batchHalved: (_: string, limit: number) => limits.push(limit) };
    const worker = workerOn(slow, { log });
    expect(await worker.drain('vehicle')).toBe(RECORDS);
    expect(limits[0]).toBe(RECORDS / 2);
    expect(await Promise.all(keys.map((key) => registry.statusOf(key)))).toEqual(keys.map(() => 'resolved'));
  });

  it.each([
    ['a full lock table', '53200', 10, true],
    ['a transaction that stood idle', '25P03', 10, true],
    ['a connection that broke at once', '08006', 10, false],
    ['a connection that is gone after a long time', '08006', 60_000, true],
    ['a lock that did not come', '55P03', 60_000, false],
  ])('is told from other faults: %s', (_, code, tookMs, isTooMuch) => {
    const error = new QueryFailedError('SELECT 1', [], Object.assign(new Error('refused'), { code }));
    expect(isTooMuchAtOnce(error, tookMs)).toBe(isTooMuch);
  });
});
