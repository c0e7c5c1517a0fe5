import { isLongerThan, isStorable } from './check-text';
import type { FaultList } from './fault-list';
import { MAX_KEY_CHARACTERS } from './record-limits';

const CONTROL_CHARACTER = /\p{Cc}/u;
const POINTER = '/recordKey';

/** A source's own key of a record. `.` and `..` are refused because clients fold them away from paths. */
export function checkRecordKey(key: unknown, faults: FaultList): key is string {
  const fault = faultOfKey(key);
  if (fault !== undefined) faults.add(POINTER, fault[0], fault[1]);
  return fault === undefined;
}

function faultOfKey(key: unknown): readonly [code: string, detail: string] | undefined {
  if (typeof key !== 'string') return ['wrong-type', 'Send a string.'];
  if (key === '') return ['empty', 'Send a key of at least one character.'];
  if (key === '.' || key === '..') return ['reserved-key', 'Send a key other than "." and "..".'];
  if (isLongerThan(key, MAX_KEY_CHARACTERS)) return ['too-long', `Send at most ${MAX_KEY_CHARACTERS} characters.`];
  if (CONTROL_CHARACTER.test(key)) return ['control-character', 'Send a key without control characters.'];
  if (!isStorable(key)) return ['lone-surrogate', 'Send well-formed Unicode: a surrogate has no partner.'];
  return undefined;
}
