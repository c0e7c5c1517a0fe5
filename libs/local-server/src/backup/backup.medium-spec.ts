import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { backUpCluster } from './back-up-cluster';
import { restoreCluster } from './restore-cluster';

describe('the backup of an embedded cluster', () => {
  let folder: string;
  let directory: string;
  let backup: string;
  let server: EmbeddedPostgres;

  const query = async (on: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: on.connectionString() });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-backup-'));
    chmodSync(folder, 0o755);
    [directory, backup] = [join(folder, 'postgres'), join(folder, 'backup')];
    server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } });
    await query(
      server,
      'CREATE TABLE note AS SELECT n, repeat(md5(n::text), 20) AS text FROM generate_series(1, 20000) n',
    );
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is taken while the server is written to, and nothing that was committed before its end is missing', async () => {
    let isOver = false;
    /** Positions in the log after each commit. */
    const written: number[] = [];
    const writer = (async (): Promise<void> => {
      for (let n = 20_001; !isOver; n++) {
        await query(
          server,
          `INSERT INTO note VALUES (${n}, 'later'); UPDATE note SET text = text || '.' WHERE n % 100 = ${n % 100}`,
        );
        const [{ at }] = (await query(server, `SELECT (pg_current_wal_lsn() - '0/0')::float8 AS at`)) as [
          { at: number },
        ];
        written.push(at);
      }
    })();
    const manifest = await backUpCluster({
      directory,
      connectionString: server.connectionString(),
      target: backup,
      counts: { notes: 20_000 },
    }).finally(() => (isOver = true));
    await writer;
    const [high, low] = manifest.stopLsn.split('/').map((part) => parseInt(part, 16)) as [number, number];
    const before = written.filter((at) => at <= high * 2 ** 32 + low).length;
    expect(before).toBeGreaterThan(0);
    expect(manifest).toMatchObject({ postgres: '18', counts: { notes: 20_000 } });
    expect(manifest.files).toBeGreaterThan(500);
    expect(await query(server, 'SELECT count(*)::int AS n FROM pg_replication_slots')).toEqual([{ n: 0 }]);

    const restored = await restoreCluster({ backup, directory: join(folder, 'other') });
    try {
      const [{ n }] = (await query(restored.server, 'SELECT count(*)::int AS n FROM note')) as [{ n: number }];
      expect(n).toBeGreaterThanOrEqual(20_000 + before);
      expect(restored.setAside).toBeUndefined();
      await query(restored.server, `INSERT INTO note VALUES (0, 'after')`);
      const timelines = await Promise.all(
        [server, restored.server].map((each) =>
          query(each, `SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) AS line`),
        ),
      );
      expect(timelines[1]).not.toEqual(timelines[0]);
    } finally {
      await restored.server.stop();
    }
    // It starts again as any other.
    const again = await startEmbeddedPostgres({ directory: join(folder, 'other') });
    expect(await query(again, 'SELECT text FROM note WHERE n = 0')).toEqual([{ text: 'after' }]);
    await again.stop();
  });

  it('goes nowhere where something is', async () => {
    const order = { directory, connectionString: server.connectionString(), target: backup, counts: {} };
    await expect(backUpCluster(order)).rejects.toThrow('is there already');
  });

  it('does not replace data unasked, nor under a running server', async () => {
    await expect(restoreCluster({ backup, directory })).rejects.toThrow('runs: stop the registry first');
    const stopped = join(folder, 'other');
    await expect(restoreCluster({ backup, directory: stopped })).rejects.toThrow('give --replace');
    const { server: anew, setAside } = await restoreCluster({ backup, directory: stopped, replace: true });
    expect(await query(anew, 'SELECT FROM note WHERE n = 0')).toEqual([]);
    await anew.stop();
    expect(existsSync(join(setAside!, 'PG_VERSION'))).toBe(true);
  });

  it('is not restored when a file of it is damaged or missing', async () => {
    const base = join(backup, 'data', 'base');
    const [database] = readdirSync(base);
    const [file] = readdirSync(join(base, database!)).filter((name) => /^\d+$/.test(name));
    truncateSync(join(base, database!, file!), 1);
    await expect(restoreCluster({ backup, directory: join(folder, 'third') })).rejects.toThrow('not whole');
    rmSync(join(backup, 'manifest.json'));
    await expect(restoreCluster({ backup, directory: join(folder, 'third') })).rejects.toThrow('no whole backup');
  });
});
