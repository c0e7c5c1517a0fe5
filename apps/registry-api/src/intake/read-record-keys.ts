import { BodyTooLargeError, InvalidRequestError, unknownNameFaults } from '@sogoc/platform';
import { InvalidRecordError } from '@sogoc/registry';
import type { RecordDelete } from '@sogoc/resolution';
import { checkRecordKey, FaultList, MAX_BATCH_ITEMS } from '@sogoc/resolution';

import { isJsonObject, jsonBody } from './json-body';
import { sourceVersionOf } from './read-source-version';

/** `{recordKeys[]}` of at most 500 sound keys, repeats dropped; undefined when the member is left out. */
export function readOptionalRecordKeys(body: unknown): string[] | undefined {
  const keys = body === undefined ? undefined : listOf(membersOf(body, ['recordKeys']));
  if (keys === undefined) return undefined;
  refuseUnsoundKeys(keys);
  return [...new Set(keys as string[])];
}

export function readRecordKeys(body: unknown): string[] {
  return readOptionalRecordKeys(jsonBody(body)) ?? refuseMissing();
}

/** `{recordKeys[], sourceVersion?}`, where a key may stand with a version of its own; of equal keys the last counts. */
export function readRecordDeletes(body: unknown): RecordDelete[] {
  const members = membersOf(jsonBody(body), ['recordKeys', 'sourceVersion']);
  const common = sourceVersionOf(members.sourceVersion, '/sourceVersion');
  const items = listOf(members) ?? refuseMissing();
  const deletes = items.map((item, index) => deleteOf(item, `/recordKeys/${index}`, common));
  refuseUnsoundKeys(deletes.map(({ recordKey }) => recordKey));
  return [...new Map(deletes.map((each) => [each.recordKey, each])).values()];
}

/** The key of a path, when it can be one. */
export function readRecordKey(recordKey: string): string {
  const found = new FaultList();
  if (!checkRecordKey(recordKey, found)) throw new InvalidRecordError(found.faults);
  return recordKey;
}

function deleteOf(item: unknown, pointer: string, common: number | null): RecordDelete {
  if (!isJsonObject(item)) return { recordKey: item as string, sourceVersion: common };
  refuseUnknown(item, ['recordKey', 'sourceVersion'], pointer);
  const { recordKey, sourceVersion } = item;
  return {
    recordKey: recordKey as string,
    sourceVersion: sourceVersionOf(sourceVersion, `${pointer}/sourceVersion`) ?? common,
  };
}

function membersOf(body: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
  const json = jsonBody(body);
  if (!isJsonObject(json)) throw InvalidRequestError.of('', 'wrong-type', 'Send an object {recordKeys}.');
  refuseUnknown(json, known, '');
  return json;
}

function listOf({ recordKeys }: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  if (recordKeys === undefined) return undefined;
  if (!Array.isArray(recordKeys))
    throw InvalidRequestError.of('/recordKeys', 'wrong-type', 'Send a list of record keys.');
  if (recordKeys.length > MAX_BATCH_ITEMS)
    throw new BodyTooLargeError(`Send at most ${MAX_BATCH_ITEMS} record keys at once.`);
  return recordKeys;
}

function refuseUnsoundKeys(keys: readonly unknown[]): void {
  const faults = keys.flatMap((key: unknown, index) => {
    const found = new FaultList();
    checkRecordKey(key, found);
    return found.faults.map(({ code, detail }) => ({ pointer: `/recordKeys/${index}`, code, detail }));
  });
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

function refuseUnknown(json: Readonly<Record<string, unknown>>, known: readonly string[], pointer: string): void {
  const faults = unknownNameFaults(Object.keys(json), known, pointer);
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

function refuseMissing(): never {
  throw InvalidRequestError.of('/recordKeys', 'required', 'Send a list of record keys.');
}
