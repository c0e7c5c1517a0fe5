import { hashApiKey, newApiKey } from '@sogoc/access';
import { backUpCluster, type EmbeddedPostgres, restoreCluster, startEmbeddedPostgres } from '@sogoc/local-server';
import { createDataSource, runMigrations, Standby } from '@sogoc/persistence';
import { eventually, TcpProxy } from '@sogoc/testing';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

import { createApp } from '../../apps/registry-api/src/create-app';
import { RegistryUnderTest } from '../registry-under-test';

const DATABASE = 'registry';

/** On a real standby: a copy of the primary by its backup functions that follows it, held up and let go on. */
describe('a standby for readers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-goc-standby-'));
  let primary: EmbeddedPostgres;
  let follower: EmbeddedPostgres;
  let standby: Client;
  let network: TcpProxy;
  let registry: RegistryUnderTest;
  let consumer: string;
  let steward: string;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const [directory, target] = [join(folder, 'primary'), join(folder, 'backup')];
    const settings = { fsync: 'off', max_wal_senders: 4 };
    primary = await startEmbeddedPostgres({ directory, settings });
    const admin = new Client({ connectionString: primary.connectionString() });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${DATABASE}`);
    await admin.end();
    const url = primary.connectionString(DATABASE);
    const data = await createDataSource({ url, poolSize: 2, applicationName: 'spec' }).initialize();
    await runMigrations(data);
    await data.destroy();
    await backUpCluster({ directory, connectionString: primary.connectionString(), target, counts: {} });
    const follow = primary.connectionString();
    ({ server: follower } = await restoreCluster({
      ...{ backup: target, directory: join(folder, 'standby'), follow, settings },
    }));
    standby = new Client({ connectionString: follower.connectionString(DATABASE) });
    standby.on('error', () => undefined);
    await standby.connect();
    network = await TcpProxy.start(follower.connectionString(DATABASE));
    registry = await RegistryUnderTest.start({
      databaseUrl: url,
      environment: { DATABASE_READ_URL: network.through(follower.connectionString(DATABASE)) },
    });
    await registry.addSource('population', ['persons']);
    [consumer, steward] = [await registry.key('consumer'), await registry.key('steward')];
    await registry.startWorker();
  }, 240_000);
  afterAll(async () => {
    await standby?.end();
    await registry?.stop();
    await network?.stop();
    await follower?.stop();
    await primary?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const holdUp = (): Promise<unknown> => standby.query('SELECT pg_wal_replay_pause()');
  const letGo = (): Promise<unknown> => standby.query('SELECT pg_wal_replay_resume()');
  const push = async (recordKey: string, fullName: string): Promise<string> => {
    const path = `/v1/sources/population/persons/${recordKey}`;
    const { body } = await registry.call(
      ...(['PUT', path, await registry.key('source', 'population'), { attributes: { fullName } }] as const),
      { prefer: 'wait=20' },
    );
    return body.goldenId;
  };
  const read = (id: string, key = consumer) => registry.call('GET', `/v1/persons/${id}`, key);
  const entries = async (): Promise<number> =>
    (await registry.database.query('SELECT count(*)::int AS n FROM access_entry')).rows[0].n;

  it('is where readers read, while what they were shown is on record at the primary', async () => {
    const first = await push('S-1', 'Trần Văn Trước');
    await eventually('the standby has it', async () => (await read(first)).status === 200);
    await holdUp();
    const second = await push('S-2', 'Lê Thị Sau');
    await eventually('it is not there yet', async () => (await read(second)).status === 404);
    const before = await entries();
    expect((await read(first)).status).toBe(200);
    expect(await entries()).toBe(before + 1);
    await letGo();
    await eventually('the standby has caught up', async () => (await read(second)).status === 200);
  });

  it('shows whoever wrote what he wrote', async () => {
    const id = await push('S-3', 'Phạm Văn Ba');
    await eventually('the standby has it', async () => (await read(id)).status === 200);
    await holdUp();
    const { headers } = await read(id, steward);
    const pin = { value: 'Nam', reason: 'giấy khai sinh' };
    const pinned = await registry.call('PUT', `/v1/persons/${id}/pins/sex`, steward, pin, {
      'if-match': headers.get('etag')!,
    });
    expect([200, 201]).toContain(pinned.status);
    expect((await read(id, steward)).body.attributes.sex).toBe('male');
    await eventually('others do not see it', async () => !('sex' in (await read(id)).body.attributes));
    await letGo();
    await eventually('others see it', async () => (await read(id)).body.attributes.sex === 'male');
  });

  it('gives an empty page for a cursor that is newer than it, and then all that follows', async () => {
    const changes = (after: string, key = consumer) => registry.call('GET', `/v1/changes?after=${after}`, key);
    const start = (await changes('latest')).body.nextCursor;
    await holdUp();
    await push('S-4', 'Đỗ Văn Tư');
    // Who wrote is at the primary.
    const noted = await registry.call('POST', '/v1/decisions', steward, {});
    expect(noted.status).toBe(422);
    const { rows } = await registry.database.query('SELECT max(seq) AS seq FROM change_event');
    expect(rows[0].seq).not.toBeNull();
    const other = await createApp({
      environment: { DATABASE_URL: primary.connectionString(DATABASE), QUEUE_BACKEND: 'postgres', LOG_LEVEL: 'silent' },
    });
    await other.listen(0, '127.0.0.1');
    const ahead = await fetch(`${await other.getUrl()}/v1/changes?after=${start}`, {
      headers: { authorization: `Bearer ${consumer}` },
    });
    const { nextCursor: newer, events } = (await ahead.json()) as { nextCursor: string; events: unknown[] };
    await other.close();
    expect(events.length).toBeGreaterThan(0);
    expect(await changes(newer)).toMatchObject({ status: 200, body: { events: [], nextCursor: newer } });
    await letGo();
    const last = await push('S-5', 'Võ Thị Năm');
    await eventually('the next event comes', async () => (await changes(newer)).body.events.length > 0);
    expect((await changes(newer)).body.events).toMatchObject([{ type: 'golden.created', goldenId: last }]);
  });

  it('as the only server takes no changes and says so, and a page of the review queue writes nothing', async () => {
    await registry.database.query('DELETE FROM policy_version').catch(() => undefined);
    const count = async () =>
      (await registry.database.query('SELECT count(*)::int AS n FROM policy_version')).rows[0].n;
    const before = await count();
    expect((await registry.call('GET', '/v1/review-tasks', steward)).status).toBe(200);
    expect(await count()).toBe(before);
    const url = follower.connectionString(DATABASE);
    const api = await createApp({ environment: { DATABASE_URL: url, QUEUE_BACKEND: 'postgres', LOG_LEVEL: 'silent' } });
    await api.listen(0, '127.0.0.1');
    const origin = await api.getUrl();
    const ready = (await (await fetch(`${origin}/readyz`)).json()) as { status: string; checks: object };
    expect(ready).toMatchObject({ status: 'degraded', checks: { writes: 'down', database: 'up' } });
    const put = await fetch(`${origin}/v1/sources/population/persons/S-9`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await registry.key('source', 'population')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ attributes: { fullName: 'Không Ghi' } }),
    });
    expect([put.status, put.headers.get('retry-after')]).toEqual([503, '2']);
    const headers = { authorization: `Bearer ${await registry.key('operator')}` };
    const status = async (path: string): Promise<number> => (await fetch(`${origin}${path}`, { headers })).status;
    // The key is issued at the primary and comes here as all else does.
    await eventually('the key has come', async () => (await status('/v1/status')) !== 401);
    for (const path of ['/v1/status', '/v1/sources', '/v1/keys', '/metrics'])
      expect([path, await status(path)]).toEqual([path, 200]);
    // A guess that cannot be counted is not answered, whether or not there is somebody.
    const masked = newApiKey();
    await registry.database.query(
      `INSERT INTO api_key (id, key_hash, role, label, view) VALUES ($1, $2, 'consumer', 'test', 'masked')`,
      [randomUUID(), hashApiKey(masked)],
    );
    const guess = async () =>
      (
        await fetch(`${origin}/v1/persons/lookup`, {
          method: 'POST',
          headers: { authorization: `Bearer ${masked}`, 'content-type': 'application/json' },
          body: JSON.stringify({ scheme: 'national-id', value: '001099000987', stated: { fullName: 'Không Có' } }),
        })
      ).status;
    await eventually('the key has come', async () => (await guess()) !== 401);
    expect(await guess()).toBe(503);
    await api.close();
  });

  const ready = async () => (await registry.call('GET', '/readyz')).body;

  it('is not asked for what a stream told of before it has that', async () => {
    await eventually('the standby is there', async () => (await ready()).checks.standby === 'up');
    const controller = new AbortController();
    const stream = await fetch(`${registry.origin}/v1/changes/stream?after=latest`, {
      headers: { authorization: `Bearer ${steward}` },
      signal: controller.signal,
    });
    await holdUp();
    const id = await push('S-7', 'Hồ Văn Bảy');
    let told = '';
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream()))
      if ((told += chunk).includes(id)) break;
    controller.abort();
    expect((await read(id, steward)).status).toBe(200);
    // Whoever was told of nothing is where he was.
    await eventually('others do not see it', async () => (await read(id)).status === 404);
    await letGo();
    await eventually('the standby has it', async () => (await read(id)).status === 200);
  });

  it('is none when it shows another database', async () => {
    const other = await createApp({
      environment: {
        DATABASE_URL: primary.connectionString(DATABASE),
        DATABASE_READ_URL: follower.connectionString('postgres'),
        QUEUE_BACKEND: 'postgres',
        LOG_LEVEL: 'silent',
      },
    });
    await other.listen(0, '127.0.0.1');
    const { checks } = (await (await fetch(`${await other.getUrl()}/readyz`)).json()) as { checks: object };
    await other.close();
    expect(checks).toMatchObject({ standby: 'down', database: 'up' });
  });

  it('is not read from by a process that does not know how far behind it is', async () => {
    await holdUp();
    const id = await push('S-8', 'Mai Thị Tám');
    const other = await createApp({
      environment: {
        DATABASE_URL: primary.connectionString(DATABASE),
        DATABASE_READ_URL: follower.connectionString(DATABASE),
        QUEUE_BACKEND: 'postgres',
        LOG_LEVEL: 'silent',
      },
    });
    await other.listen(0, '127.0.0.1');
    const origin = await other.getUrl();
    const looked = async () => ((await (await fetch(`${origin}/readyz`)).json()) as { checks: object }).checks;
    const headers = { authorization: `Bearer ${consumer}` };
    expect(await looked()).toMatchObject({ standby: 'down', database: 'up' });
    expect((await fetch(`${origin}/v1/persons/${id}`, { headers })).status).toBe(200);
    await letGo();
    await eventually(
      'it has come as far',
      async () => 'standby' in (await looked()) && !JSON.stringify(await looked()).includes('"standby":"down"'),
    );
    await other.close();
  });

  it('is not left because the primary is busy', async () => {
    const data = await createDataSource({
      url: primary.connectionString(DATABASE),
      poolSize: 1,
      applicationName: 'spec',
    }).initialize();
    let looks = 0;
    // It answers the first look alone.
    const busy = {
      read: <Row>(sql: string): Promise<Row[]> => (looks++ === 0 ? data.query(sql) : new Promise(() => undefined)),
    };
    const settings = { url: '', readUrl: follower.connectionString(DATABASE), poolSize: 1, applicationName: 'spec' };
    const looked = new Standby(settings, busy);
    await looked.begin();
    await eventually('it is there', () => Promise.resolve(looked.isThere));
    await eventually('it was looked at some times more', async () => looks > 3);
    expect(looked.isThere).toBe(true);
    await looked.end();
    await data.destroy();
  });

  it('that says nothing any more is left at once by who waits for it, and read from again when it speaks', async () => {
    const id = await push('S-8', 'Dương Văn Tám');
    await eventually('the standby has it', async () => (await read(id)).status === 200);
    const before = network.connections;
    network.swallow();
    const answers = await Promise.all(Array.from({ length: 15 }, () => read(id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(15).fill(200));
    await eventually('it is told', async () => (await ready()).checks.standby === 'down');
    expect((await read(id)).status).toBe(200);
    network.passNew();
    await eventually('it is back', async () => (await ready()).checks.standby === 'up');
    expect((await read(id)).status).toBe(200);
    expect(network.connections).toBeGreaterThan(before);
  });

  it('that goes away is done without', async () => {
    expect((await ready()).checks.standby).toBe('up');
    const id = await push('S-6', 'Ngô Văn Sáu');
    await follower.stop();
    expect((await read(id)).status).toBe(200);
    await eventually('it is told', async () => (await ready()).checks.standby === 'down');
    expect((await ready()).status).toBe('degraded');
    expect((await read(id)).status).toBe(200);
  });
});
