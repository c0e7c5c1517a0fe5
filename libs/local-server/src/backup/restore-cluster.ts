import { existsSync } from 'node:fs';
import { appendFile, chown, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

import { locateData } from '../embedded-postgres/cluster-files';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { EmbeddedPostgresError } from '../embedded-postgres/errors';
import { withFolderLock } from '../embedded-postgres/folder-lock';
import { findPostgresBinaries } from '../embedded-postgres/postgres-binaries';
import type { PostgresSettings } from '../embedded-postgres/postgres-settings';
import { findPostmaster } from '../embedded-postgres/postmaster';
import { findServiceAccount, type ServiceAccount } from '../embedded-postgres/service-account';
import { type BackupManifest, readManifest } from './backup-manifest';
import { copyAll } from './cluster-copy';
import { checkWhole } from './whole-backup';

export interface RestoreOrder {
  /** A folder that `backUpCluster` made. */
  readonly backup: string;
  /** Folder of the embedded cluster that it becomes. */
  readonly directory: string;
  /** Whether data that are there are set aside; without it they are a reason to refuse. */
  readonly replace?: boolean;
  /** The server whose backup it is, as a superuser: what is restored follows it, as a standby, instead of going on by itself. */
  readonly follow?: string;
  /** Settings of the server over ours. */
  readonly settings?: PostgresSettings;
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** Where the data went that were there before. */
  readonly setAside?: string;
  /** Runs, recovered to the end of the backup, on a timeline of its own: feeds that were read before it have ended. */
  readonly server: EmbeddedPostgres;
}

const LOCK_WAIT_MS = 10_000;
const RECOVERY_MS = 600_000;
const POLL_MS = 200;
/** There is no archive to fetch from: the log of the backup is all. That it fails ends the recovery, on a new timeline. */
const NO_ARCHIVE = `restore_command = 'exit 1'\n`;

/**
 * Puts a backup in the place of an embedded cluster and recovers it.
 * @throws EmbeddedPostgresError when the backup is not whole, its server runs, or data are there that nobody said may go
 */
export async function restoreCluster({
  backup,
  directory,
  replace = false,
  follow,
  settings,
}: RestoreOrder): Promise<Restored> {
  const from = resolve(backup);
  const manifest = readManifest(from);
  await checkWhole(from, manifest);
  const target = resolve(directory);
  await mkdir(target, { recursive: true, mode: 0o755 });
  const account = findServiceAccount(join(target, 'data'));
  await checkVersion(manifest, account);
  const setAside = await withFolderLock(join(target, 'lock'), LOCK_WAIT_MS, () =>
    putInPlace({ from, directory: target, account, replace, follow }),
  );
  const server = await startEmbeddedPostgres({ directory: target, ...(settings && { settings }) });
  try {
    if (follow === undefined) await finishRecovery(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { manifest, server, ...(setAside !== undefined && { setAside }) };
}

async function checkVersion({ postgres }: BackupManifest, account: ServiceAccount | undefined): Promise<void> {
  const { version } = await findPostgresBinaries(account);
  if (version.split('.')[0] !== postgres)
    throw new EmbeddedPostgresError(
      `The backup is of PostgreSQL ${postgres}, the embedded server is ${version}: restore it with the release that made it.`,
    );
}

interface Placing {
  readonly from: string;
  readonly directory: string;
  readonly account: ServiceAccount | undefined;
  readonly replace: boolean;
  readonly follow: string | undefined;
}

/** A copy that is not whole never gets the name of the data. Answers where the former data went. */
async function putInPlace({ from, directory, account, replace, follow }: Placing): Promise<string | undefined> {
  const data = await locateData(directory, account);
  if (findPostmaster(data)) throw new EmbeddedPostgresError('The embedded PostgreSQL runs: stop the registry first.');
  const isThere = existsSync(data);
  if (isThere && !replace)
    throw new EmbeddedPostgresError(
      `${data} holds data: give --replace to set them aside, or another state directory.`,
    );
  const draft = join(dirname(data), `restoring-${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await copyAll(join(from, 'data'), draft, account);
  await prepareRecovery(draft, account, follow);
  const setAside = isThere ? join(dirname(data), `former-data-${Date.now()}`) : undefined;
  if (setAside !== undefined) {
    await rename(data, setAside);
    await rename(join(directory, 'password'), `${setAside}.password`).catch(() => undefined);
  }
  await copyFile(join(from, 'password'), join(directory, 'password'));
  await rename(draft, data);
  return setAside;
}

async function prepareRecovery(
  data: string,
  account: ServiceAccount | undefined,
  follow: string | undefined,
): Promise<void> {
  const signal = join(data, follow === undefined ? 'recovery.signal' : 'standby.signal');
  await writeFile(signal, '', { mode: 0o600 });
  if (account) await chown(signal, account.uid, account.gid);
  const setting = follow === undefined ? NO_ARCHIVE : `primary_conninfo = '${follow}'\n`;
  await appendFile(join(data, 'postgresql.auto.conf'), setting);
}

async function finishRecovery(server: EmbeddedPostgres): Promise<void> {
  const client = new Client({ connectionString: server.connectionString() });
  await client.connect();
  try {
    for (const deadline = Date.now() + RECOVERY_MS; ; await pause(POLL_MS)) {
      const { rows } = await client.query<{ recovering: boolean }>('SELECT pg_is_in_recovery() AS recovering');
      if (!rows[0]!.recovering) break;
      if (Date.now() > deadline) throw new EmbeddedPostgresError('The restored server does not finish its recovery.');
    }
    await client.query('ALTER SYSTEM RESET restore_command');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
