import { MalformedBodyError, NdjsonBody, UnsupportedMediaTypeError } from '@sogoc/platform';

/** A body that must be one JSON value. */
export function jsonBody(body: unknown): unknown {
  if (body instanceof NdjsonBody) throw new UnsupportedMediaTypeError();
  if (body === undefined) throw new MalformedBodyError('The body is empty.');
  return body;
}

export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
