import { HttpException } from '@nestjs/common';
import { DomainError } from '@sogoc/kernel';

import { unavailabilityOf } from './database-unavailable';
import { BodyTooLargeError } from './errors';
import { MalformedBodyError } from './errors';
import { MalformedRequestError } from './errors';
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
  const unavailable = unavailabilityOf(thrown, code);
  if (unavailable) return unavailable;
  if (code.startsWith('FST_ERR_')) return ofStatus((thrown as { statusCode?: number }).statusCode ?? 500);
  return undefined;
}
