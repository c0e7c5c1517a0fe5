import { RegistryUnavailableError } from './errors';

/** No connection, or the server is starting, stopping or full: classes 08 and 53, and 57P01 to 57P03, of PostgreSQL's SQLSTATE. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENOENT|08...|53...|57P0[123])$/;

/**
 * The server did not finish in time or for others' sake, and undid what it had done: a statement cancelled, a lock not to be had, a
 * transaction that stood idle or could not be put in order with others.
 */
const TOO_LATE = /^(57014|55P03|25P0[34]|40001|40P01)$/;

/** SQLSTATE `read_only_sql_transaction`: a standby, or a server that was turned read-only. */
const READ_ONLY = '25006';

/** SQLSTATE `transaction_resolution_unknown`: the connection broke while a commit was under way. */
const OUTCOME_UNKNOWN = '08007';

/** What the driver says, without a code, of a connection that broke under a query or never came about. */
const CONNECTION_LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** The problem behind a fault of the database that passes, by its code or the driver's words; undefined for any other. */
export function unavailabilityOf(thrown: unknown, code: string): RegistryUnavailableError | undefined {
  if (code === OUTCOME_UNKNOWN) return new RegistryUnavailableError('unknown');
  if (TOO_LATE.test(code)) return new RegistryUnavailableError('too-late');
  if (code === READ_ONLY) return new RegistryUnavailableError('read-only');
  if (UNREACHABLE.test(code) || CONNECTION_LOST.test(messageOf(thrown))) return new RegistryUnavailableError();
  return undefined;
}
