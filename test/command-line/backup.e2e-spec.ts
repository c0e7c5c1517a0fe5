import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type OpenDatabase, openDatabase } from '@sogoc/local-server';
import { readConfig, StartConfig } from '@sogoc/platform';

import { backupCommand } from '../../apps/registry-cli/src/backup/backup.command';
import { restoreCommand } from '../../apps/registry-cli/src/backup/restore.command';
import { migrateCommand } from '../../apps/registry-cli/src/operate/migrate.command';
import { verifyCommand } from '../../apps/registry-cli/src/verify/verify.command';
import { RegistryUnderTest } from '../registry-under-test';
import { runCommand } from './run-command';

const PEOPLE = Array.from({ length: 20 }, (_, n) => ({
  recordKey: `p-${n}`,
  attributes: { fullName: `Lê Thị Thu ${n}`, dateOfBirth: '1987-05-04' },
}));

describe('backup and restore of the embedded registry', () => {
  let folder: string;
  const environment = { ...process.env };
  const useState = (name: string): void => {
    process.env['SOGOC_STATE_DIR'] = join(folder, name);
    delete process.env['DATABASE_URL'];
  };
  /** Held open, so that the commands need not start it each time. */
  const held = async <T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> => {
    const database = await openDatabase(readConfig(StartConfig));
    try {
      return await work(database);
    } finally {
      await database.stop();
    }
  };
  const withApi = async <T>(databaseUrl: string, work: (registry: RegistryUnderTest) => Promise<T>): Promise<T> => {
    const registry = await RegistryUnderTest.start({ databaseUrl });
    try {
      return await work(registry);
    } finally {
      await registry.stop();
    }
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-backup-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => {
    process.env = environment;
    rmSync(folder, { recursive: true, force: true });
  });

  it('brings back what there was, verified, and tells consumers to read everything once more', async () => {
    useState('first');
    const backup = join(folder, 'backup');
    const cursor = await held(async ({ url, runtimeUrl }) => {
      await runCommand(migrateCommand(), []);
      return withApi(runtimeUrl!, async (registry) => {
        const key = await registry.key('consumer');
        await registry.startWorker();
        await registry.push('population', 'persons', PEOPLE);
        await registry.settle();
        const page = await registry.call('GET', '/v1/changes?limit=5', key);
        expect(page.body.events).toHaveLength(5);
        const made = await runCommand(backupCommand(), [backup, '--json']);
        expect(made).toMatchObject({ exitCode: 0 });
        expect(JSON.parse(made.stdout)).toMatchObject({ counts: { records: 20, 'golden records': 20, events: 20 } });
        expect(url).not.toBe(runtimeUrl);
        return page.body.nextCursor as string;
      });
    });

    useState('second');
    const restored = await runCommand(restoreCommand(), [backup, '--json']);
    expect(restored).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(restored.stdout)).toMatchObject({ counts: { records: 20, 'golden records': 20, events: 20 } });
    await held(async ({ runtimeUrl }) => {
      // As after every restore: it makes the login anew.
      await runCommand(migrateCommand(), []);
      expect(await runCommand(verifyCommand(), ['--json'])).toMatchObject({ exitCode: 0 });
      await withApi(runtimeUrl!, async (registry) => {
        const key = await registry.key('consumer');
        const late = await registry.call('GET', `/v1/changes?after=${encodeURIComponent(cursor)}`, key);
        expect(late).toMatchObject({ status: 410, body: { code: 'cursor-expired' } });
      });
    });
    expect(await runCommand(restoreCommand(), [backup])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('give --replace'),
    });
  });

  it.each([
    ['backup', () => runCommand(backupCommand(), ['x']), 'pg_basebackup'],
    ['restore', () => runCommand(restoreCommand(), ['x']), 'pg_restore'],
  ] as const)('%s says what to run for a PostgreSQL of your own', async (_, run, program) => {
    process.env['DATABASE_URL'] = 'postgres://db.example/registry';
    expect(await run()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(program) });
  });
});
