import { join } from 'node:path';

import { EmbeddedPostgresError, restoreCluster } from '@sogoc/local-server';
import { readConfig, StartConfig } from '@sogoc/platform';
import { Command } from 'commander';

import { CommandFailure } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { withRegistry } from '../operate/with-registry';
import { countRegistry } from './count-registry';
import { refuseExternal } from './refuse-external-database';

interface RestoreOptions {
  readonly replace?: boolean;
  readonly json?: boolean;
}

const HELP = `
Puts a backup in the place of the embedded PostgreSQL of the state directory, which must not run, recovers it to the end of the backup, and
counts what is there. Consumers of the change feed are told to read everything once more (410 cursor-expired). What was revoked since the
backup is in force again: revoke it anew. For a PostgreSQL of your own (DATABASE_URL) it says what to run.

Exit code: 0 done, 1 failed, 2 wrong use, or a PostgreSQL of your own, 3 done, but it holds less than the backup counted.

Examples:
  npm run registry -- restore /backups/so-goc-2026-11-29
  SOGOC_STATE_DIR=.sogoc-tried npm run registry -- restore /backups/so-goc-2026-11-29
  npm run registry -- restore /backups/so-goc-2026-11-29 --replace && npm run registry -- verify`;

/** `restore`: the embedded database as it was. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup in the place of the embedded database')
    .argument('<folder>', 'what backup made')
    .option('--replace', 'set aside the data that are there')
    .option('--json', 'print what was restored as JSON')
    .addHelpText('after', HELP)
    .action((folder: string, options: RestoreOptions) => perform(() => restore(folder, options)));
}

async function restore(backup: string, { replace = false, json = false }: RestoreOptions): Promise<ExitCode> {
  const config = readConfig(StartConfig);
  refuseExternal(config, 'restore');
  const directory = join(config.stateDirectory, 'postgres');
  const { manifest, setAside, server } = await restoreCluster({ backup, directory, replace }).catch(
    (error: unknown) => {
      throw error instanceof EmbeddedPostgresError ? new CommandFailure(error.message) : error;
    },
  );
  try {
    const counts = await withRegistry(countRegistry);
    const lacking = Object.entries(manifest.counts).filter(([name, count]) => (counts[name] ?? 0) < count);
    if (json) print(JSON.stringify({ asOf: manifest.endedAt, counts, counted: manifest.counts, setAside }));
    else {
      if (setAside !== undefined) tell(`The data that were there are in ${setAside}.`);
      print(`Restored as of ${manifest.endedAt}: ${countsText(counts)}.`);
      for (const [name, count] of lacking) tell(`The backup counted ${count} ${name}, there are ${counts[name] ?? 0}.`);
    }
    return lacking.length > 0 ? EXIT.withDifferences : EXIT.done;
  } finally {
    await server.stop();
  }
}

const countsText = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
