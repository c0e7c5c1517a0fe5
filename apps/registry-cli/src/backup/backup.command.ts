import { join } from 'node:path';

import { backUpCluster, type BackupManifest, openDatabase } from '@sogoc/local-server';
import { readConfig, StartConfig } from '@sogoc/platform';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { withRegistryOn } from '../operate/with-registry';
import { countRegistry } from './count-registry';
import { refuseExternal } from './refuse-external-database';

interface BackupOptions {
  readonly json?: boolean;
}

const HELP = `
Copies the embedded PostgreSQL of the state directory into a new folder, by the server's own backup functions, while the registry runs or
not; the backup is the state at its end. It holds all records and the database's passwords: keep it as you keep those. Keys of "npm start"
are not in it, but their hashes are. For a PostgreSQL of your own (DATABASE_URL) it says what to run.

Exit code: 0 done, 1 failed, 2 wrong use, or a PostgreSQL of your own.

Examples:
  npm run registry -- backup /backups/so-goc-2026-11-29
  npm run registry -- backup /backups/so-goc-2026-11-29 --json`;

/** `backup`: a copy of the embedded database. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the embedded database into a folder, while it runs')
    .argument('<folder>', 'where it goes; not there yet')
    .option('--json', 'print the manifest as JSON')
    .addHelpText('after', HELP)
    .action((folder: string, options: BackupOptions) => perform(() => backUp(folder, options)));
}

async function backUp(target: string, { json = false }: BackupOptions): Promise<ExitCode> {
  const config = readConfig(StartConfig);
  refuseExternal(config, 'backup');
  const database = await openDatabase(config);
  try {
    const counts = await withRegistryOn(database.url, 'so-goc-backup', countRegistry);
    const directory = join(config.stateDirectory, 'postgres');
    const manifest = await backUpCluster({ directory, connectionString: database.url, target, counts });
    print(json ? JSON.stringify(manifest) : backupText(target, manifest));
    return EXIT.done;
  } finally {
    await database.stop();
  }
}

const MEGABYTE = 1_000_000;

function backupText(target: string, { files, bytes, counts, endedAt }: BackupManifest): string {
  const counted = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return `${target}: ${files} files, ${Math.ceil(bytes / MEGABYTE)} MB, as of ${endedAt}; at its start ${counted.join(', ')}.`;
}
