import { Module } from '@nestjs/common';
import { RESOLUTION_HINTS } from '@sogoc/registry';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@sogoc/testing';

import { ApiUnderTest } from '../__tests__/api-under-test';

let queueIsAway = false;

@Module({
  providers: [
    {
      provide: RESOLUTION_HINTS,
      useValue: {
        hint: async () => undefined,
        ping: async () => {
          if (queueIsAway) throw new Error('away');
        },
      },
    },
  ],
  exports: [RESOLUTION_HINTS],
})
class PingableHintsModule {}

describe('health', () => {
  let database: TestDatabase;
  let api: ApiUnderTest;
  const start = async (made: Promise<TestDatabase>): Promise<void> => {
    database = await made;
    api = await ApiUnderTest.start(database.url, { hints: PingableHintsModule });
  };
  const ready = () => api.call('GET', '/readyz');

  afterEach(async () => {
    queueIsAway = false;
    await api.stop();
    await database.drop();
  });

  it('is told without a key', async () => {
    await start(createTestDatabase());
    expect(await api.call('GET', '/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { database: 'up', migrations: 'up', queue: 'up' } },
      headers: { 'cache-control': 'no-store' },
    });
  });

  it('is degraded while the queue is away: reads go on, and accepted records wait in the database', async () => {
    await start(createTestDatabase());
    queueIsAway = true;
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'degraded', checks: { queue: 'down', database: 'up' } },
    });
  });

  it('is not ready before the migrations ran', async () => {
    await start(createEmptyDatabase());
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', checks: { database: 'up', migrations: 'down' } },
    });
    expect(await api.call('GET', '/livez')).toMatchObject({ status: 200 });
  });
});
