import { Module } from '@nestjs/common';
import { buildEntityRegistry } from '@sogoc/core-entities';
import { ConfigModule, WorkerConfig } from '@sogoc/platform';
import { RESOLUTION_HINTS, ResolutionModule, ResolutionService } from '@sogoc/registry';
import { createTestDatabase, type TestDatabase, vehicle } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

/** Resolves in this process whenever a hint comes, in place of queue and worker. */
@Module({
  imports: [ConfigModule.forRoot([WorkerConfig], {}), ResolutionModule],
  providers: [
    {
      provide: RESOLUTION_HINTS,
      inject: [ResolutionService],
      useFactory: (resolution: ResolutionService) => ({
        hint: async (entity: string) => void (await resolution.drain(entity)),
      }),
    },
  ],
  exports: [RESOLUTION_HINTS],
})
class ResolvesAtOnceModule {}

describe('pushing records of a fourth entity until they are resolved', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  const keys: Record<string, string> = {};
  const put = (source: string, recordKey: string, attributes: unknown) =>
    api.call('PUT', `/v1/sources/${source}/vehicles/${recordKey}`, {
      key: keys[source],
      body: { attributes },
      headers: { prefer: 'wait=20' },
    });
  const remove = (source: string, recordKey: string) =>
    api.call('DELETE', `/v1/sources/${source}/vehicles/${recordKey}`, {
      key: keys[source],
      headers: { prefer: 'wait=20' },
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await ApiUnderTest.start(database.url, {
      entities: buildEntityRegistry([vehicle]),
      hints: ResolvesAtOnceModule,
    });
    for (const source of ['registry-office', 'insurance']) {
      await api.addSource(source, ['vehicles']);
      keys[source] = await api.addKey({ role: 'source', source });
    }
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  it('tells created, linked, updated, failed and deleted apart', async () => {
    const car = { chassisNumber: 'RLV 17', plate: '51A-1', owner: 'Nguyễn Văn A' };
    const created = await put('registry-office', '1', car);
    expect(created).toMatchObject({
      status: 200,
      body: { status: 'resolved', outcome: 'created', goldenId: expect.any(String) },
    });
    const { goldenId } = created.body;
    expect(await put('insurance', '9', car)).toMatchObject({
      body: { status: 'resolved', outcome: 'linked', goldenId },
    });
    expect(await put('insurance', '9', { ...car, colour: 'xanh' })).toMatchObject({
      body: { status: 'resolved', outcome: 'updated', goldenId },
    });
    expect(await put('insurance', '9', { ...car, colour: 'xanh' })).toMatchObject({
      status: 200,
      body: { status: 'unchanged', goldenId },
    });
    const failed = await put('insurance', '9', { ...car, colour: 'poison' });
    expect(failed).toMatchObject({
      status: 200,
      body: { status: 'failed', goldenId, problem: { code: expect.any(String) } },
    });
    const read = await api.call('GET', '/v1/sources/insurance/vehicles/9', { key: keys.insurance });
    expect(read.body).toMatchObject({
      status: 'failed',
      goldenId,
      attributes: { colour: 'poison' },
      standardised: { colour: 'xanh' },
    });
    const deleted = await remove('insurance', '9');
    expect(deleted).toMatchObject({ status: 200, body: { status: 'deleted' } });
    expect(deleted.body).not.toHaveProperty('goldenId');
    expect(await remove('insurance', '9')).toMatchObject({ status: 200, body: { status: 'unchanged' } });
    expect(await put('insurance', '9', car)).toMatchObject({
      body: { status: 'resolved', outcome: 'linked', goldenId },
    });
  });

  it('resolves a tombstone that came before its record', async () => {
    const path = '/v1/sources/insurance/vehicles/early';
    const headers = { prefer: 'wait=20' };
    expect(await api.call('DELETE', `${path}?sourceVersion=5`, { key: keys.insurance, headers })).toMatchObject({
      status: 200,
      body: { status: 'deleted' },
    });
    const body = { sourceVersion: 6, attributes: { chassisNumber: 'EARLY 1' } };
    expect(await api.call('PUT', path, { key: keys.insurance, headers, body })).toMatchObject({
      body: { status: 'resolved', outcome: 'created' },
    });
  });
});
