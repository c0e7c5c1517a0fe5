import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { Client } from 'pg';

import { locateData } from '../embedded-postgres/cluster-files';
import { EmbeddedPostgresError } from '../embedded-postgres/errors';
import { findServiceAccount } from '../embedded-postgres/service-account';
import { type BackupManifest, writeManifest } from './backup-manifest';
import { copyRunningCluster, measure } from './cluster-copy';

export interface BackupOrder {
  /** Folder of the embedded cluster, whose server runs. */
  readonly directory: string;
  /** The running server, as its superuser. */
  readonly connectionString: string;
  /** Where the backup goes: a folder that is not there yet. */
  readonly target: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Keeps the log from the start of the backup until the connection ends. */
const RESERVE_LOG = `SELECT pg_create_physical_replication_slot('sogoc_backup_' || pg_backend_pid(), true, true)`;
const START = `SELECT pg_backup_start('so-goc', fast => true) AS lsn`;
const STOP = `SELECT lsn, labelfile, pg_walfile_name($1::pg_lsn) AS first, pg_walfile_name(lsn) AS last
  FROM pg_backup_stop(wait_for_archive => false)`;

interface Stopped {
  readonly lsn: string;
  readonly labelfile: string;
  readonly first: string;
  readonly last: string;
}

/**
 * Copies an embedded cluster while its server runs and is written to, by the server's own backup functions. The backup is the state at its
 * end. @throws EmbeddedPostgresError when the target is there already
 */
export async function backUpCluster(order: BackupOrder): Promise<BackupManifest> {
  const target = resolve(order.target);
  if (existsSync(target)) throw new EmbeddedPostgresError(`${target} is there already: name another folder.`);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: order.connectionString });
  // It waits, unheard, while files are copied; when the server ends meanwhile the next statement says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await copyUnder(client, { ...order, target });
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function copyUnder(client: Client, { directory, target, counts }: BackupOrder): Promise<BackupManifest> {
  const data = await locateData(directory, findServiceAccount(join(directory, 'data')));
  const startedAt = new Date().toISOString();
  await client.query(RESERVE_LOG);
  const startLsn = (await client.query<{ lsn: string }>(START)).rows[0]!.lsn;
  const copy = join(target, 'data');
  await copyRunningCluster(data, copy);
  const { lsn: stopLsn, labelfile, ...segments } = (await client.query<Stopped>(STOP, [startLsn])).rows[0]!;
  await copyLog(join(data, 'pg_wal'), join(copy, 'pg_wal'), segments);
  await writeFile(join(copy, 'backup_label'), labelfile, { mode: 0o600 });
  await copyFile(join(directory, 'password'), join(target, 'password'));
  const { rows } = await client.query<{ major: string }>(
    `SELECT (current_setting('server_version_num')::int / 10000)::text AS major`,
  );
  return writeManifest(target, {
    postgres: rows[0]!.major,
    startedAt,
    endedAt: new Date().toISOString(),
    startLsn,
    stopLsn,
    counts,
    ...(await measure(copy)),
  });
}

/** The segments of one timeline in the order of their names, and the story of the timelines. */
async function copyLog(from: string, to: string, { first, last }: Pick<Stopped, 'first' | 'last'>): Promise<void> {
  await mkdir(join(to, 'archive_status'), { mode: 0o700 });
  for (const name of await readdir(from)) {
    const isNeeded = /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last;
    if (isNeeded || name.endsWith('.history')) await copyFile(join(from, name), join(to, name));
  }
}
