import { DomainError } from '@sogoc/kernel';

import { hasSqlState, sqlStateOf } from './sql-state';

/** SQLSTATE classes that a record's content can cause: cardinality, data and integrity faults, and program limits. */
const RECORD_FAULT_CLASSES: ReadonlySet<string> = new Set(['21', '22', '23', '54']);

/**
 * Whether a transaction failed because of a record in it, so that the record may be set aside and the others go on. It did when the
 * server names a fault of data, or when the pure functions between the statements threw. Everything else (the connection, the server, a
 * lock, a cancelled statement, a full disk, the system) is no record's fault, and the same work is to be tried again.
 */
export function isRecordFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (hasSqlState(error)) return RECORD_FAULT_CLASSES.has(sqlStateOf(error)!.slice(0, 2)) && !isPastPartition(error);
  return !isOfSystem(error) && !(error instanceof DomainError && error.kind === 'unavailable');
}

/** A row past the end that its partition is about to get: the next one is opened within moments. See `end_full_partition`. */
function isPastPartition(error: Error): boolean {
  const { constraint } = ((error as { driverError?: unknown }).driverError ?? error) as { constraint?: string };
  return sqlStateOf(error) === '23514' && constraint?.endsWith('_ends') === true;
}

/** Node's errors of sockets and files name the system call or its number. */
function isOfSystem(error: Error): boolean {
  const { syscall, errno } = error as NodeJS.ErrnoException;
  return syscall !== undefined || errno !== undefined;
}
