import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { isAlive } from '../processes/is-alive';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { keepRunning, type KeptServer, type ServerRestart } from './keep-running';

const PATIENCE_MS = 60_000;

describe('an embedded server that is kept running', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  let kept: KeptServer;
  const told: ServerRestart[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-spec-'));
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), settings: { fsync: 'off' } });
    kept = keepRunning(server, (restart) => told.push(restart));
  });
  afterAll(async () => {
    await kept.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const pidOfServer = async (): Promise<number | undefined> => {
    const client = new Client({ connectionString: server.connectionString() });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`);
      return rows[0].pid;
    } catch {
      return undefined;
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  const anotherThan = async (former: number): Promise<number> => {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(100)) {
      const pid = await pidOfServer();
      if (pid !== undefined && pid !== former) return pid;
    }
    throw new Error('No other server answers');
  };

  it('answers again at its address when it was killed, twice over, and each time is told once', async () => {
    let { pid } = server;
    for (const restarts of [1, 2]) {
      process.kill(pid, 'SIGKILL');
      pid = await anotherThan(pid);
      while (told.length < restarts) await pause(50);
      expect(told.filter(({ error }) => error === undefined)).toHaveLength(restarts);
    }
    await kept.stop();
    expect(isAlive(pid)).toBe(false);
  });
});
