import { buildEntityRegistry, coreEntities } from '@sogoc/core-entities';
import { vehicle } from '@sogoc/testing';

import { RegistryUnderTest } from './registry-under-test';

describe('a fourth entity, declared outside the product', () => {
  let registry: RegistryUnderTest;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start({ entities: buildEntityRegistry([...coreEntities, vehicle]) });
    await registry.addSource('police', ['vehicles'], 0.9);
    await registry.addSource('insurer', ['vehicles'], 0.4);
    await registry.startWorker();
  });
  afterAll(() => registry.stop());

  it('is pushed, resolved, composed, looked up and read like the product’s own', async () => {
    const car = { chassisNumber: 'RLM2024A1', plate: '30A-123.45', owner: 'Lan' };
    const police = await registry.call(
      'PUT',
      '/v1/sources/police/vehicles/v-1',
      await registry.key('source', 'police'),
      { attributes: { ...car, colour: 'red' } },
      { prefer: 'wait=10' },
    );
    const insurer = await registry.call(
      'PUT',
      '/v1/sources/insurer/vehicles/v-9',
      await registry.key('source', 'insurer'),
      { attributes: { ...car, colour: 'blue' } },
      { prefer: 'wait=10' },
    );
    expect([police.status, insurer.status]).toEqual([200, 200]);
    expect(insurer.body.goldenId).toBe(police.body.goldenId);

    const consumer = await registry.key('consumer');
    const found = await registry.call('POST', '/v1/vehicles/lookup', consumer, {
      scheme: 'chassis',
      value: 'rlm2024a1',
    });
    expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([police.body.goldenId]);
    const golden = await registry.call('GET', `/v1/vehicles/${police.body.goldenId}`, consumer);
    expect(golden.body).toMatchObject({
      entity: 'vehicle',
      recordCount: 2,
      attributes: { colour: 'red', plate: '30A-123.45' },
    });
  });

  it('sets a poison record aside as failed, with its reason, and replays it', async () => {
    const key = await registry.key('source', 'police');
    const poison = await registry.call(
      'PUT',
      '/v1/sources/police/vehicles/v-2',
      key,
      { attributes: { plate: 'x', colour: 'poison' } },
      { prefer: 'wait=10' },
    );
    const next = await registry.call(
      'PUT',
      '/v1/sources/police/vehicles/v-3',
      key,
      { attributes: { plate: '30A-3' } },
      { prefer: 'wait=10' },
    );
    expect(next.body.status).toBe('resolved');
    expect(poison.body).toMatchObject({ status: 'failed' });
    const failed = await registry.call('GET', '/v1/sources/police/vehicles?status=failed', key);
    expect(failed.body.items).toMatchObject([
      { recordKey: 'v-2', status: 'failed', problem: { code: 'standardisation-failed' } },
    ]);
    const replayed = await registry.call('POST', '/v1/sources/police/vehicles/replay', key, { recordKeys: ['v-2'] });
    expect(replayed.status).toBeLessThan(300);
    await registry.settle();
    expect((await registry.call('GET', '/v1/sources/police/vehicles/v-2', key)).body.status).toBe('failed');
  });
});
