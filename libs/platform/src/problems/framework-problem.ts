import { HttpException } from '@nestjs/common';
import { DomainError } from '@sogoc/kernel';

import { BodyTooLargeError } from './errors';
import { MalformedBodyError } from './errors';
import { MalformedRequestError } from './errors';
import { RegistryUnavailableError } from './errors';
import { RouteNotFoundError } from './errors';
import { UnsupportedMediaTypeError } from './errors';

/** Codes of https://fastify.dev/docs/latest/Reference/Errors. */
const FASTIFY_ERRORS: Readonly<Record<string, () => DomainError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new BodyTooLargeError(),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new UnsupportedMediaTypeError(),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new MalformedRequestError('Content-Length does not fit the body.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new MalformedBodyError('The body is empty.'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new MalformedBodyError(),
  FST_ERR_BAD_URL: () => new MalformedRequestError('The path is not well-formed percent-encoded UTF-8.'),
};

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

function codeOf(error: unknown): string {
  const candidate = error as { code?: unknown; driverError?: { code?: unknown } } | null;
  return String(candidate?.driverError?.code ?? candidate?.code ?? '');
}

function ofStatus(status: number): DomainError | undefined {
  if (status === 404) return new RouteNotFoundError();
  if (status === 413) return new BodyTooLargeError();
  if (status === 415) return new UnsupportedMediaTypeError();
  if (status >= 400 && status < 500) return new MalformedRequestError();
  return undefined;
}

/** The domain error behind whatever was thrown; undefined when it is a fault of ours, which is answered without detail. */
export function domainErrorOf(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  const code = codeOf(thrown);
  const known = FASTIFY_ERRORS[code];
  if (known) return known();
  if (thrown instanceof HttpException) return ofStatus(thrown.getStatus());
  if (code === OUTCOME_UNKNOWN) return new RegistryUnavailableError('unknown');
  if (TOO_LATE.test(code)) return new RegistryUnavailableError('too-late');
  if (code === READ_ONLY) return new RegistryUnavailableError('read-only');
  if (UNREACHABLE.test(code) || CONNECTION_LOST.test(messageOf(thrown))) return new RegistryUnavailableError();
  if (code.startsWith('FST_ERR_')) return ofStatus((thrown as { statusCode?: number }).statusCode ?? 500);
  return undefined;
}
