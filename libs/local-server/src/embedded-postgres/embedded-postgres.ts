import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { anyFreePort, isPortFree } from '../processes/free-port';
import { copyTemplateCluster, EMBEDDED_USER, ensureCluster, locateData } from './cluster-files';
import { EmbeddedPostgresError } from './errors';
import { withFolderLock } from './folder-lock';
import { findPostgresBinaries, programPath, type PostgresBinaries } from './postgres-binaries';
import { EMBEDDED_HOST, settingsArguments, throwawayFolder, type PostgresSettings } from './postgres-settings';
import { clearStalePostmaster, findPostmaster, killPostmaster, startPostmaster, stopPostmaster } from './postmaster';
import { clearHolders, dismissGuard, giveUpHold, holdServer, livingHolders, type ServerHolder } from './server-holder';
import { findServiceAccount, type ServiceAccount } from './service-account';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster: data, password, log, state. Made when missing. Default for a throwaway: a new temporary one. */
  readonly directory?: string;
  /** Wished port; when it is taken, or by default, any free one. */
  readonly port?: number;
  /** Server settings over ours. They have no effect on a server that another process of this machine has started. */
  readonly settings?: PostgresSettings;
  /** For tests: no durability, an immediate stop, and the folder is removed at the end. */
  readonly throwaway?: boolean;
  /** Throwaway only: keeps an initialised cluster here to copy from, which saves 0.6 s. */
  readonly cacheDirectory?: string;
}

export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  readonly directory: string;
  /** True when a server of another living process was joined; it then ends with the last process that holds it. */
  readonly joined: boolean;
  /** `postgres://…` for a database, by default `postgres`; the database is not made by this. */
  connectionString(database?: string): string;
  /** Gives up this process's hold, and stops the server when nobody else holds it. Repeatable. End pools before. */
  stop(): Promise<void>;
}

/** Longer than a start with crash recovery takes, during which the starting process holds the lock. */
const LOCK_WAIT_MS = 130_000;
const PORT_ATTEMPTS = 5;

/** Everything about one cluster that start and stop share. */
interface Cluster {
  readonly directory: string;
  readonly data: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServiceAccount | undefined;
  readonly throwaway: boolean;
}

/**
 * Starts PostgreSQL from the binaries that npm installed, on loopback, and waits until it takes connections. A server
 * that another living process of this machine runs on the same directory is joined; one whose process died is stopped
 * and started anew. A guard stops it when this process is killed.
 * @throws EmbeddedPostgresError with a sentence that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  return startOrJoin(options).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EACCES' && cause.code !== 'EPERM') throw cause;
    const what = `${cause.path ?? options.directory} cannot be used by this user (${cause.code})`;
    throw new EmbeddedPostgresError(`${what}: give it to the user who starts the registry, or start as its owner.`, {
      cause,
    });
  });
}

async function startOrJoin(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const throwaway = options.throwaway ?? false;
  const directory = await chooseDirectory(options.directory, throwaway);
  const account = findServiceAccount(join(directory, 'data'));
  const binaries = await findPostgresBinaries(account);
  return withFolderLock(join(directory, 'lock'), LOCK_WAIT_MS, async () => {
    const data = await locateData(directory, account);
    const cluster = { directory, data, binaries, account, throwaway };
    const template = throwaway ? options.cacheDirectory : undefined;
    const password = template
      ? await copyTemplateCluster(resolve(template), directory, data, binaries, account)
      : await ensureCluster(directory, data, binaries, account);
    const joined = await joinOrClear(cluster);
    // The guard comes first: a kill in the middle of the start must not leave a server either.
    const holder = holdServer({ directory, data, throwaway, pgCtl: programPath(binaries, 'pg_ctl') });
    try {
      const running = joined ?? (await startOnFreePort(cluster, options));
      return serverOf(cluster, running, password, joined !== undefined, holder);
    } catch (error) {
      giveUpHold(holder);
      await dismissGuard(holder);
      throw error;
    }
  });
}

async function chooseDirectory(wished: string | undefined, throwaway: boolean): Promise<string> {
  if (wished === undefined && !throwaway) {
    throw new EmbeddedPostgresError('An embedded PostgreSQL that keeps its data needs a directory.');
  }
  const directory = resolve(wished ?? join(throwawayFolder(), `so-goc-postgres-${randomUUID()}`));
  await mkdir(directory, { recursive: true, mode: 0o755 }).catch((cause: NodeJS.ErrnoException) => {
    throw new EmbeddedPostgresError(`The folder ${directory} cannot be made (${cause.code}): choose another.`, {
      cause,
    });
  });
  return directory;
}

/** A running server that others hold; one that nobody holds any more is stopped, since its settings may be old. */
async function joinOrClear(cluster: Cluster): Promise<Running | undefined> {
  const running = findPostmaster(cluster.data);
  if (running && livingHolders(cluster.directory).length > 0) return running;
  await stopPostmaster(cluster.data, cluster.binaries);
  await clearStalePostmaster(cluster.data);
  clearHolders(cluster.directory);
  return undefined;
}

interface Running {
  readonly pid: number;
  readonly port: number;
}

async function startOnFreePort(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<Running> {
  const { directory, data: dataDirectory, binaries, account, throwaway } = cluster;
  const settings = settingsArguments(throwaway, options.settings ?? {});
  const logFile = join(directory, 'server.log');
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    const port = await choosePort(attempt === 0 ? options.port : undefined);
    const child = await startPostmaster({ binaries, account, dataDirectory, logFile, port, settings });
    if (child === 'port-taken') continue;
    const running = { pid: child.pid ?? 0, port };
    await writeFile(join(directory, 'server.json'), `${JSON.stringify({ ...running, host: EMBEDDED_HOST })}\n`);
    return running;
  }
  throw new EmbeddedPostgresError('No port is free for the embedded PostgreSQL: set DATABASE_URL.');
}

async function choosePort(wished: number | undefined): Promise<number> {
  return wished && (await isPortFree(wished, EMBEDDED_HOST)) ? wished : anyFreePort(EMBEDDED_HOST);
}

function serverOf(
  cluster: Cluster,
  running: Running,
  password: string,
  joined: boolean,
  holder: ServerHolder,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  return {
    ...running,
    host: EMBEDDED_HOST,
    user: EMBEDDED_USER,
    password,
    joined,
    directory: cluster.directory,
    connectionString: (database = 'postgres') =>
      `postgres://${EMBEDDED_USER}:${password}@${EMBEDDED_HOST}:${running.port}/${encodeURIComponent(database)}`,
    stop: () => (stopping ??= stopServer(cluster, running.pid, holder)),
  };
}

async function stopServer(cluster: Cluster, pid: number, holder: ServerHolder): Promise<void> {
  const { directory, data, throwaway } = cluster;
  if (existsSync(directory))
    await withFolderLock(join(directory, 'lock'), LOCK_WAIT_MS, () => stopUnheld(cluster, holder));
  else killPostmaster(pid, data);
  if (throwaway) for (const folder of [data, directory]) await rm(folder, { recursive: true, force: true });
  await dismissGuard(holder);
}

async function stopUnheld({ directory, data, binaries, throwaway }: Cluster, holder: ServerHolder): Promise<void> {
  giveUpHold(holder);
  if (livingHolders(directory).length > 0) return;
  await stopPostmaster(data, binaries, throwaway ? 'immediate' : 'fast');
  await rm(join(directory, 'server.json'), { force: true });
}
