import { Module } from '@nestjs/common';
import { RESOLUTION_HINTS } from '@sogoc/registry';
import { createEmptyDatabase, createTestDatabase, type TestDatabase, withDatabase } from '@sogoc/testing';

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
      body: {
        status: 'ok',
        checks: {
          database: 'up',
          migrations: 'up',
          queue: 'up',
          writes: 'up',
          disk: 'up',
          resolution: 'up',
          signatures: 'up',
        },
      },
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

  it.each([
    ['takes no changes', 'default_transaction_read_only = on', 'writes'],
    ['has no room on its disk', 'temp_file_limit = 0', 'disk'],
  ])('is degraded while the database %s', async (_, setting, check) => {
    const made = await createTestDatabase();
    await withDatabase(made.url, (client) =>
      client.query(`ALTER DATABASE ${new URL(made.url).pathname.slice(1)} SET ${setting}`),
    );
    await start(Promise.resolve(made));
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'degraded', checks: { [check]: 'down', database: 'up', migrations: 'up' } },
    });
  });

  it('is degraded while a record waits longer than it should', async () => {
    await start(createTestDatabase());
    await withDatabase(database.url, async (client) => {
      await client.query(
        `INSERT INTO source (code, title_vi, title_en, owner, level, collections) VALUES ('population', '', '', '', 'national', '{persons}')`,
      );
      await client.query(
        `WITH r AS (INSERT INTO source_record (entity, source, record_key) VALUES ('person', 'population', 'a') RETURNING record_no),
         v AS (INSERT INTO record_version (record_no, attributes, observed_at, received_at)
                SELECT record_no, '{}', now(), now() - interval '301 s' FROM r)
         INSERT INTO pending_record (entity, record_no) SELECT 'person', record_no FROM r`,
      );
    });
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'degraded', checks: { resolution: 'down', database: 'up' } },
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
