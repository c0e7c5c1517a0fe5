import type { Dirent } from 'node:fs';
import { chown, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServiceAccount } from '../embedded-postgres/service-account';

/** Folders of a cluster whose contents a server makes anew: PostgreSQL's manual, "Making a Base Backup Using the Low Level API". */
const EMPTIED: ReadonlySet<string> = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  // Copied by segment when the backup has ended.
  'pg_wal',
]);

/** Of the running server, and of no other. */
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_label(\.old)?|recovery\.signal|standby\.signal)$/;
const TEMPORARY = /^pgsql_tmp/;

/** What was copied. */
export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Copies the files of a running server between the start and the stop of a backup. They change meanwhile, which the log makes good; what
 * is gone before it is reached was dropped, and the log says so too.
 */
export async function copyRunningCluster(from: string, to: string): Promise<Copied> {
  return copyFolder(from, to, {
    isWanted: ({ name }, depth) =>
      !LEFT_OUT.test(name) && !TEMPORARY.test(name) && !(depth === 1 && name.startsWith('.')),
    isEmptied: ({ name }, depth) => depth === 1 && EMPTIED.has(name),
  });
}

/** Copies all that there is; for root the account that PostgreSQL runs under becomes its owner. */
export async function copyAll(from: string, to: string, account?: ServiceAccount): Promise<Copied> {
  return copyFolder(from, to, { account });
}

interface CopyRules {
  readonly account?: ServiceAccount;
  readonly isWanted?: (entry: Dirent, depth: number) => boolean;
  readonly isEmptied?: (entry: Dirent, depth: number) => boolean;
}

async function copyFolder(from: string, to: string, rules: CopyRules, depth = 1): Promise<Copied> {
  const { account, isWanted = () => true, isEmptied = () => false } = rules;
  await mkdir(to, { mode: 0o700 });
  if (account) await chown(to, account.uid, account.gid);
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(from, { withFileTypes: true }).catch(ifGone([]))) {
    if (!isWanted(entry, depth)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      const nested = { ...rules, ...(isEmptied(entry, depth) && { isWanted: () => false }) };
      const copied = await copyFolder(source, target, nested, depth + 1);
      [files, bytes] = [files + copied.files, bytes + copied.bytes];
      continue;
    }
    const size = await copyOne(source, target, account).catch(ifGone(undefined));
    if (size !== undefined) [files, bytes] = [files + 1, bytes + size];
  }
  return { files, bytes };
}

async function copyOne(source: string, target: string, account: ServiceAccount | undefined): Promise<number> {
  await copyFile(source, target);
  if (account) await chown(target, account.uid, account.gid);
  return (await stat(target)).size;
}

const ifGone =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code !== 'ENOENT') throw error;
    return instead;
  };

/** Counts what lies in a folder. */
export async function measure(folder: string): Promise<Copied> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const found = entry.isDirectory() ? await measure(path) : { files: 1, bytes: (await stat(path)).size };
    [files, bytes] = [files + found.files, bytes + found.bytes];
  }
  return { files, bytes };
}
