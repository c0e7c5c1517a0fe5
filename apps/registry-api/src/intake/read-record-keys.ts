import { BodyTooLargeError, InvalidRequestError } from '@sogoc/platform';
import { InvalidRecordError } from '@sogoc/registry';
import { checkRecordKey, FaultList, MAX_BATCH_ITEMS } from '@sogoc/resolution';

import { isJsonObject, jsonBody } from './json-body';

/** `{recordKeys[]}` of at most 500 sound keys, repeats dropped; undefined when the member is left out. */
export function readOptionalRecordKeys(body: unknown): string[] | undefined {
  const keys = body === undefined ? undefined : recordKeysOf(jsonBody(body));
  if (keys === undefined) return undefined;
  if (!Array.isArray(keys)) throw fault('/recordKeys', 'wrong-type', 'Send a list of record keys.');
  if (keys.length > MAX_BATCH_ITEMS)
    throw new BodyTooLargeError(`Send at most ${MAX_BATCH_ITEMS} record keys at once.`);
  const faults = keys.flatMap((key: unknown, index) => {
    const found = new FaultList();
    checkRecordKey(key, found);
    return found.faults.map(({ code, detail }) => ({ pointer: `/recordKeys/${index}`, code, detail }));
  });
  if (faults.length > 0) throw new InvalidRequestError(faults);
  return [...new Set(keys as string[])];
}

export function readRecordKeys(body: unknown): string[] {
  const keys = readOptionalRecordKeys(jsonBody(body));
  if (keys === undefined) throw fault('/recordKeys', 'required', 'Send a list of record keys.');
  return keys;
}

/** The key of a path, when it can be one. */
export function readRecordKey(recordKey: string): string {
  const found = new FaultList();
  if (!checkRecordKey(recordKey, found)) throw new InvalidRecordError(found.faults);
  return recordKey;
}

function recordKeysOf(body: unknown): unknown {
  if (!isJsonObject(body)) throw fault('', 'wrong-type', 'Send an object {recordKeys}.');
  return body.recordKeys;
}

const fault = (pointer: string, code: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code, detail }]);
