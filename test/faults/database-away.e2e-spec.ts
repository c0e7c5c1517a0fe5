import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDataSource, runMigrations } from '@sogoc/persistence';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@sogoc/local-server';
import { eventually, withDatabase } from '@sogoc/testing';

import { RegistryUnderTest } from '../registry-under-test';

const PATH = '/v1/sources/population/persons';
const DATABASE = 'registry';
/** The server stops, the machine does not: what it wrote is there without waiting for the disk. */
const SETTINGS = { fsync: 'off' };

/** A PostgreSQL of this spec's own, that can be stopped and started again on its data. */
describe('a registry whose PostgreSQL stops', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let registry: RegistryUnderTest;
  let key: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-away-'));
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), settings: SETTINGS });
    await withDatabase(server.connectionString(), (admin) => admin.query(`CREATE DATABASE ${DATABASE}`));
    const databaseUrl = server.connectionString(DATABASE);
    const dataSource = createDataSource({ url: databaseUrl, poolSize: 2, applicationName: 'spec' });
    await dataSource.initialize();
    await runMigrations(dataSource);
    await dataSource.destroy();
    registry = await RegistryUnderTest.start({ databaseUrl });
    await registry.startWorker();
    await registry.addSource('population', ['persons']);
    key = await registry.key('source', 'population');
  });
  afterAll(async () => {
    await registry.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const push = (recordKey: string) =>
    registry.call('PUT', `${PATH}/${recordKey}`, key, {
      sourceVersion: 1,
      attributes: { fullName: `Người ${recordKey}` },
    });
  const statusOf = async (recordKey: string): Promise<string> =>
    (await registry.call('GET', `${PATH}/${recordKey}`, key)).body.status;

  const faultsLogged = (status: number): string[] =>
    status === 500 ? registry.logLines.filter((line) => line.includes('"err"')).slice(-2) : [];

  it('refuses cleanly, loses nothing that it took, and goes on by itself when PostgreSQL is back', async () => {
    const taken: string[] = [];
    const refused: string[] = [];
    let isOver = false;
    const pusher = async (name: string): Promise<void> => {
      for (let n = 0; !isOver; n++) {
        const recordKey = `${name}-${n}`;
        const answer = await push(recordKey);
        if (answer.status === 202) taken.push(recordKey);
        else {
          expect({ status: answer.status, code: answer.body.code, faults: faultsLogged(answer.status) }).toEqual({
            status: 503,
            code: 'registry-unavailable',
            faults: [],
          });
          refused.push(recordKey);
        }
      }
    };
    const pushers = ['a', 'b', 'c', 'd'].map(pusher);
    const { port } = server;
    try {
      await eventually('records are coming in', () => taken.length > 20, 30_000);
      await server.stop();
      await eventually('records are refused', () => refused.length > 20, 30_000);
    } finally {
      isOver = true;
      await Promise.all(pushers);
    }

    expect(await registry.call('GET', `${PATH}/a-0`, key)).toMatchObject({ status: 503 });
    expect((await registry.call('GET', '/readyz')).status).toBe(503);
    expect((await registry.call('GET', '/livez')).status).toBe(200);

    server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), port, settings: SETTINGS });
    expect(server.port).toBe(port);
    await eventually('it is ready again', async () => (await registry.call('GET', '/readyz')).status === 200, 20_000);
    for (const recordKey of taken)
      await eventually(`${recordKey} is resolved`, async () => (await statusOf(recordKey)) === 'resolved', 30_000);
    for (const recordKey of refused.slice(0, 5)) expect([200, 202]).toContain((await push(recordKey)).status);
  });
});
