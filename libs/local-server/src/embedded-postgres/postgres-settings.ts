import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Server settings by name, as `postgres -c name=value` takes them. */
export type PostgresSettings = Readonly<Record<string, string | number | boolean>>;

const LOOPBACK = '127.0.0.1';

/** For two cores and a few GB of memory, with bulk loads by COPY. */
const BASE: PostgresSettings = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  max_connections: 200,
  // A unit of work locks up to 2,000 keys and 500 records by advisory locks, which live in this table.
  max_locks_per_transaction: 1024,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  // What a backup of the running server needs of the log. No replica follows it.
  wal_level: 'replica',
  max_wal_senders: 0,
  wal_compression: 'on',
  // A file of the log that has to be made keeps every commit for 50 to 150 ms: those that a busy hour needs are kept for the next.
  min_wal_size: '1GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
  log_checkpoints: 'off',
  // Statements and their values may hold personal data: the log keeps the message and the SQLSTATE only.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
};

/** What a power cut would break is of no use to a database that is thrown away. */
const THROWAWAY: PostgresSettings = {
  wal_level: 'minimal',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  min_wal_size: '80MB',
  max_wal_size: '1GB',
};

const SHARED_MEMORY_MOUNT = '/dev/shm';
/** Room that a parallel index build takes with `maintenance_work_mem` above; containers often mount only 64 MB. */
const SHARED_MEMORY_NEEDED_BYTES = 512 * 1024 * 1024;

/** Several times what a run of all specs leaves at once. */
const PLENTY_BYTES = 6 * 1024 ** 3;

/** Arguments of `postgres` for these settings, the later over the earlier: ours, throwaway, this machine's, the caller's. */
export function settingsArguments(throwaway: boolean, extra: PostgresSettings): string[] {
  const settings = { ...BASE, ...(throwaway && THROWAWAY), ...sharedMemory(), ...extra };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function sharedMemory(): PostgresSettings {
  const free = freeSharedMemory();
  return free !== undefined && free < SHARED_MEMORY_NEEDED_BYTES ? { dynamic_shared_memory_type: 'mmap' } : {};
}

/** Where a server is put that is thrown away: in memory where there is plenty, as specs make hundreds of databases. */
export function throwawayFolder(): string {
  const free = Math.min(freeSharedMemory() ?? 0, process.availableMemory());
  return free > PLENTY_BYTES ? SHARED_MEMORY_MOUNT : tmpdir();
}

/** Bytes; undefined where there is no such mount. */
function freeSharedMemory(): number | undefined {
  if (!existsSync(SHARED_MEMORY_MOUNT)) return undefined;
  const { bavail, bsize } = statfsSync(SHARED_MEMORY_MOUNT);
  return bavail * bsize;
}

/** The only address an embedded server listens on. */
export const EMBEDDED_HOST = LOOPBACK;
