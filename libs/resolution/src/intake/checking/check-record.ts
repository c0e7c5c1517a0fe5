import type { AttributeDeclaration } from '@sogoc/core-entities';
import { err, type FieldFault, ok, readObservedAt, type Result } from '@sogoc/kernel';

import { checkAttributeType } from './check-attribute-type';
import { checkRecordKey } from './check-record-key';
import { checkMemberName, checkValue, isNameMember } from './check-value';
import { escapePointer, FaultList } from './fault-list';
import { MAX_GEOMETRY_POSITIONS } from './record-limits';
import type { RecordPush } from '../record-push';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Refuses what the contract refuses: wrong JSON types, text that cannot be stored, and sizes without end. Everything else is
 * accepted as received; unknown attributes and unknown members of the envelope too. `raw` is a batch item, or a body with its key.
 * An observation more than a day after `receivedAt` is refused: it would be the most recent one for ever. Left out where nothing is received.
 */
export function checkRecord(
  raw: unknown,
  attributes: readonly AttributeDeclaration[],
  receivedAt?: Date,
): Result<RecordPush, readonly FieldFault[]> {
  const faults = new FaultList();
  if (!isObject(raw)) {
    faults.add('', 'wrong-type', 'Send an object {recordKey, sourceVersion, observedAt, attributes}.');
    return err(faults.faults);
  }
  const { recordKey } = raw;
  checkRecordKey(recordKey, faults);
  const sourceVersion = checkSourceVersion(raw.sourceVersion, faults);
  const observedAt = checkObservedAt(raw.observedAt, receivedAt, faults);
  checkAttributes(raw.attributes, attributes, faults);
  if (faults.faults.length > 0) return err(faults.faults);
  return ok({ recordKey: recordKey as string, sourceVersion, observedAt, attributes: raw.attributes as Members });
}

function checkSourceVersion(value: unknown, faults: FaultList): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  faults.add(
    '/sourceVersion',
    typeof value === 'number' ? 'not-an-integer' : 'wrong-type',
    'Send an integer of at most 53 bits.',
  );
  return null;
}

/** Clocks of sources go wrong by minutes, and a plain day may be tomorrow's where its zone is left out. Milliseconds. */
const AHEAD_ALLOWED = 24 * 60 * 60 * 1000;

function checkObservedAt(value: unknown, receivedAt: Date | undefined, faults: FaultList): Date | null {
  if (value === undefined || value === null) return null;
  const instant = typeof value === 'string' ? readObservedAt(value) : undefined;
  if (instant === undefined) {
    const code = typeof value === 'string' ? 'not-a-time' : 'wrong-type';
    const detail = 'Send a day, or an RFC 3339 time with its zone, for example 2026-01-31T08:00:00+07:00.';
    faults.add('/observedAt', code, detail);
  } else if (receivedAt !== undefined && instant.getTime() - receivedAt.getTime() > AHEAD_ALLOWED)
    faults.add(
      '/observedAt',
      'in-the-future',
      'Send the time at which the source had this record; it has not come yet.',
    );
  return instant ?? null;
}

function checkAttributes(value: unknown, declared: readonly AttributeDeclaration[], faults: FaultList): void {
  if (value === undefined || value === null)
    return faults.add('/attributes', 'required', 'Send an object with at least one attribute.');
  if (!isObject(value)) return faults.add('/attributes', 'wrong-type', 'Send an object with at least one attribute.');
  const entries = Object.entries(value);
  if (entries.length === 0) return faults.add('/attributes', 'empty', 'Send at least one attribute.');
  const byName = new Map(declared.map((attribute) => [attribute.name, attribute]));
  for (const [name, attribute] of entries) {
    if (checkMemberName(name, '/attributes', faults)) checkAttribute(name, attribute, byName.get(name), faults);
  }
}

function checkAttribute(
  name: string,
  value: unknown,
  declared: AttributeDeclaration | undefined,
  faults: FaultList,
): void {
  const pointer = `/attributes/${escapePointer(name)}`;
  const before = faults.faults.length;
  if (declared) checkAttributeType(declared.type, value, pointer, faults);
  if (faults.faults.length > before) return;
  const maxItems = declared?.type === 'geometry' ? MAX_GEOMETRY_POSITIONS : undefined;
  checkValue(value, { pointer, depth: 1, isName: declared?.type === 'name' || isNameMember(name), maxItems }, faults);
}
