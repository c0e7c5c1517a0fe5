import { BodyTooLargeError, InvalidRequestError, MalformedBodyError, NdjsonBody, readJson } from '@sogoc/platform';
import type { BatchLine } from '@sogoc/registry';
import { MAX_BATCH_ITEMS } from '@sogoc/resolution';

/** The items of a JSON array or of NDJSON lines, unread as to their meaning. Throws when the whole cannot be read. */
export function readBatch(body: unknown): BatchLine[] {
  if (body === undefined) throw new MalformedBodyError('The body is empty.');
  if (body instanceof NdjsonBody) return withinLimit(body.lines).map(readLine);
  if (!Array.isArray(body)) {
    throw InvalidRequestError.of('', 'wrong-type', 'Send a list of records, or NDJSON.');
  }
  return withinLimit(body).map((raw: unknown) => ({ raw }));
}

function withinLimit<T>(items: readonly T[]): readonly T[] {
  if (items.length > MAX_BATCH_ITEMS) throw new BodyTooLargeError(`Send at most ${MAX_BATCH_ITEMS} records at once.`);
  return items;
}

function readLine(line: string): BatchLine {
  try {
    return { raw: readJson(line) };
  } catch (error) {
    if (error instanceof MalformedBodyError) return { error: new MalformedBodyError('The line is not JSON.') };
    if (error instanceof InvalidRequestError) return { error };
    throw error;
  }
}
