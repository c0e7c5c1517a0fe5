import { buildEntityRegistry } from '@sogoc/core-entities';
import { sqlStateOf } from '@sogoc/persistence';
import { car, TcpProxy, vehicle } from '@sogoc/testing';

import { RelationUpkeepService } from '../relations/relation-upkeep.service';
import { openStandaloneRegistry, type StandaloneRegistry, workerOn } from '../standalone/standalone-registry';
import { VehicleRegistry } from './__tests__/vehicle-registry';
import { SILENT_RESOLUTION_LOG } from './logging/resolution-log';
import type { ResolutionService } from './resolution.service';

/** More than any number of tries after which one might give up. */
const CUTS = 7;

describe('a connection that is cut in the middle of a statement', () => {
  let registry: VehicleRegistry;
  let proxy: TcpProxy;
  let proxied: StandaloneRegistry;
  let worker: ResolutionService;
  const interruptions: unknown[] = [];

  beforeAll(async () => {
    registry = await VehicleRegistry.open();
    proxy = await TcpProxy.start(registry.databaseUrl);
    const settings = { url: proxy.through(registry.databaseUrl), poolSize: 2, applicationName: 'cut' };
    proxied = await openStandaloneRegistry(settings, buildEntityRegistry([vehicle]));
    worker = workerOn(proxied, {
      log: { ...SILENT_RESOLUTION_LOG, interrupted: (_entity, error) => interruptions.push(error) },
    });
  });
  afterAll(async () => {
    await proxied.close();
    await proxy.stop();
    await registry.close();
  });
  beforeEach(async () => {
    await registry.empty();
    // A connection that is used again does not say a statement's text again.
    proxy.cutAll();
    interruptions.length = 0;
  });

  const drainUntilDone = async (): Promise<void> => {
    for (let n = 0; n <= CUTS; n++) await worker.drain('vehicle').catch(() => undefined);
  };

  it.each([
    ['while work is claimed', 'DELETE FROM pending_record'],
    ['while versions are read', 'FROM record_version'],
    ['while the golden record is written', 'INSERT INTO golden_record'],
    ['while it commits', 'COMMIT'],
  ])('%s, seven times on one record, sets no record aside', async (_, statement) => {
    await registry.push([{ key: 'p1', attributes: car('CH1', '30A-1') }]);
    proxy.cutAt(statement, CUTS);
    await drainUntilDone();
    expect(proxy.cutsDue).toBe(0);
    expect(interruptions.map(sqlStateOf)).toEqual(Array(CUTS).fill(expect.stringMatching(/^0800[67]$/)));
    expect(await registry.statusOf('p1')).toBe('resolved');
    expect(await registry.partition()).toEqual([['p1']]);
  });

  it('does not make a batch smaller or set aside a sound record beside one that cannot be stored', async () => {
    await registry.push([
      { key: 'p1', attributes: car('CH1', '30A-1') },
      { key: 'p2', attributes: car('CH2', '30A-2', 'Lan', 'poison') },
      { key: 'p3', attributes: car('CH3', '30A-3') },
    ]);
    proxy.cutAt('INSERT INTO golden_record', CUTS);
    await drainUntilDone();
    expect(proxy.cutsDue).toBe(0);
    expect(await Promise.all(['p1', 'p2', 'p3'].map((key) => registry.statusOf(key)))).toEqual([
      'resolved',
      'failed',
      'resolved',
    ]);
  });

  it('leaves what failed to be tried once more when a worker starts', async () => {
    await registry.resolve({ key: 'p1', attributes: car('CH1', '30A-1') });
    await registry.dataSource.query(
      `UPDATE resolved_record SET status = 'failed', problem = '{"code":"resolution-failed"}'`,
    );
    expect(await worker.retryFailed(['vehicle'])).toBe(1);
    expect(await worker.retryFailed(['vehicle'])).toBe(0);
    await worker.drain('vehicle');
    expect(await registry.statusOf('p1')).toBe('resolved');
    expect(await worker.retryFailed(['vehicle'])).toBe(0);
  });

  it('sets no golden record aside whose relations are looked at', async () => {
    const upkeep = proxied.get(RelationUpkeepService);
    const goldenId = '0195f3c1-0000-7000-8000-000000000001';
    await registry.dataSource.query(`INSERT INTO relation_recheck (stage, golden_id) VALUES ('check', $1)`, [goldenId]);
    const stages = (): Promise<unknown> => registry.dataSource.query('SELECT stage FROM relation_recheck');
    proxy.cutAt('FROM review_task', CUTS);
    while (proxy.cutsDue > 0) {
      await expect(upkeep.drain()).rejects.toMatchObject({ code: '08006' });
      expect(await stages()).toEqual([{ stage: 'check' }]);
    }
    // The pool may hand out a connection once more that was cut a moment ago.
    await upkeep.drain().catch(() => upkeep.drain());
    expect(await stages()).toEqual([]);
  });
});
