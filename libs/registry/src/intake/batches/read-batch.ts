import type { DomainError } from '@sogoc/kernel';
import {
  BodyTooLargeError,
  InvalidRequestError,
  MalformedBodyError,
  NdjsonBody,
  readJson,
  type UnreadBody,
} from '@sogoc/platform';
import { checkRecordKey, FaultList, MAX_BATCH_ITEMS } from '@sogoc/resolution';

/** An item as it was sent, or why it could not be read. */
export type BatchLine = { readonly raw: unknown } | { readonly error: DomainError };

/** The items of a JSON array or of NDJSON lines, unread as to their meaning. Throws a `DomainError` when the whole cannot be read. */
export function readBatch(body: UnreadBody): BatchLine[] {
  const sent = body.read();
  if (sent instanceof NdjsonBody) return withinLimit(sent.lines).map(readLine);
  if (!Array.isArray(sent)) throw InvalidRequestError.of('', 'wrong-type', 'Send a list of records, or NDJSON.');
  return withinLimit(sent).map((raw: unknown) => ({ raw }));
}

function withinLimit<T>(items: readonly T[]): readonly T[] {
  if (items.length > MAX_BATCH_ITEMS) throw new BodyTooLargeError(`Send at most ${MAX_BATCH_ITEMS} records at once.`);
  return items;
}

function readLine(line: string): BatchLine {
  try {
    return { raw: readJson(line) };
  } catch (error) {
    if (error instanceof MalformedBodyError) return { error: lineNotJson() };
    if (error instanceof InvalidRequestError) return { error };
    throw error;
  }
}

export const lineNotJson = (): DomainError => new MalformedBodyError('The line is not JSON.');

/** The key that a line names; one that could not be a key is not repeated. */
export function keyOfLine(line: BatchLine): string | undefined {
  if (!('raw' in line) || typeof line.raw !== 'object' || line.raw === null || Array.isArray(line.raw))
    return undefined;
  const { recordKey } = line.raw as { readonly recordKey?: unknown };
  return checkRecordKey(recordKey, new FaultList()) ? recordKey : undefined;
}
