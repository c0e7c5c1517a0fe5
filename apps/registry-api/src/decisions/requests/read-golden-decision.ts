import { MAX_SPLIT_RECORDS, type MemberNameDto, type PinDto, type SplitDto } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import type { PinWish, RecordName } from '@sogoc/registry';

const RECORD = 'Name a record: {source, recordKey}, {recordId}, or the recordId alone.';

/** Throws `InvalidRequestError`. */
export function memberNamesOf({ records }: Pick<SplitDto, 'records'>): RecordName[] {
  if (records.length === 0 || records.length > MAX_SPLIT_RECORDS)
    throw InvalidRequestError.of('/records', 'wrong-size', `Send a list of 1 to ${MAX_SPLIT_RECORDS} records.`);
  return records.map((record, index) => memberNameOf(record, `/records/${index}`));
}

/** Throws `InvalidRequestError` unless the pin is a value or a record, and not both. */
export function pinWishOf({ value, record }: Pick<PinDto, 'value' | 'record'>): PinWish {
  const isGiven = (member: unknown): boolean => member !== undefined && member !== null;
  if (isGiven(value) === isGiven(record))
    throw InvalidRequestError.of('/value', 'required', 'Send either value or record.');
  return isGiven(record) ? { record: memberNameOf(record, '/record') } : { value };
}

function memberNameOf(record: unknown, pointer: string): RecordName {
  if (typeof record === 'string') return { recordId: record };
  const { source, recordKey, recordId } = (record ?? {}) as MemberNameDto;
  const isText = (member: unknown): member is string => typeof member === 'string' && member.length > 0;
  if (isText(recordId) && source === undefined && recordKey === undefined) return { recordId };
  if (
    isText(source) &&
    isText(recordKey) &&
    recordId === undefined &&
    ![source, recordKey].some((text) => text.includes('\0'))
  )
    return { source, recordKey };
  throw InvalidRequestError.of(pointer, 'incomplete-record', RECORD);
}
