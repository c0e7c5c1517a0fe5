import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

import { ConnectionLostError } from './errors';

/** Five characters, of which one at least is a digit: the system's own `EPIPE` is none. */
const SQLSTATE = /^(?=.*[0-9])[0-9A-Z]{5}$/;

/** Code of a database error, wherever the driver's wrapper put it: a SQLSTATE, or one of the system's such as `ECONNRESET`. */
export function sqlStateOf(error: unknown): string | undefined {
  const candidate = error as { code?: unknown; driverError?: { code?: unknown } } | undefined;
  const code = candidate?.driverError?.code ?? candidate?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Whether the server said why it refused: a statement that nobody answered has no SQLSTATE. */
export function hasSqlState(error: unknown): boolean {
  return SQLSTATE.test(sqlStateOf(error) ?? '');
}

/**
 * What a statement, a begin or a connect threw. The driver has no code for a connection that broke or never came about, so all that
 * the server did not say itself is a lost connection.
 */
export function faultOfStatement(error: unknown): unknown {
  return hasSqlState(error) ? error : new ConnectionLostError(error);
}

/** What work in a transaction threw: its own error, or the wrapper's of a statement. */
export function faultOfWork(error: unknown): unknown {
  const isOfStatement = error instanceof QueryFailedError || error instanceof QueryRunnerAlreadyReleasedError;
  return isOfStatement ? faultOfStatement(error) : error;
}
