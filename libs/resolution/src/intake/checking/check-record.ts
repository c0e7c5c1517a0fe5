import type { AttributeDeclaration } from '@sogoc/core-entities';
import { err, escapePointer, type FieldFault, nearestName, ok, type Result } from '@sogoc/kernel';

import { ATTRIBUTE_SYNONYMS } from './attribute-synonyms';
import { checkAttributeType } from './check-attribute-type';
import { checkObservedAt } from './check-observed-at';
import { checkRecordKey } from './check-record-key';
import { checkMemberName, checkValue, isNameMember } from './check-value';
import { FaultList } from './fault-list';
import { MAX_ATTRIBUTES, MAX_FAULTS, MAX_GEOMETRY_POSITIONS } from './record-limits';
import type { RecordPush } from '../record-push';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Refuses what the contract refuses: wrong JSON types, text that cannot be stored, sizes without end, members that the envelope does
 * not have, and attributes of which none is known. Everything else is accepted as received; further columns of the source too. `raw` is
 * a batch item, or a body with its key.
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
  checkEnvelope(raw, attributes, faults);
  checkRecordKey(recordKey, faults);
  const sourceVersion = checkSourceVersion(raw.sourceVersion, faults);
  const observedAt = checkObservedAt(raw.observedAt, receivedAt, faults);
  checkAttributes(raw.attributes, attributes, faults);
  if (faults.faults.length > 0) return err(faults.faults);
  return ok({ recordKey: recordKey as string, sourceVersion, observedAt, attributes: raw.attributes as Members });
}

/** Members of a record. */
const ENVELOPE = ['recordKey', 'sourceVersion', 'observedAt', 'attributes'];
const ENVELOPE_SYNONYMS = { version: ['sourceVersion'], data: ['attributes'], key: ['recordKey'], id: ['recordKey'] };

/** A name that is near none may hold a value, so it is not told again. */
function checkEnvelope(raw: Members, declared: readonly AttributeDeclaration[], faults: FaultList): void {
  for (const member of Object.keys(raw).filter((name) => !ENVELOPE.includes(name))) {
    if (faults.isFull) return;
    const meant = meantMember(member, declared);
    const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
    const pointer = meant === undefined ? '' : `/${escapePointer(member)}`;
    faults.add(
      pointer,
      'unknown-member',
      `A record has no such member.${question} Its members: ${ENVELOPE.join(', ')}.`,
    );
  }
}

/** An attribute that stands beside `attributes` is told where it belongs. */
function meantMember(member: string, declared: readonly AttributeDeclaration[]): string | undefined {
  const attribute = nearestName(
    member,
    declared.map(({ name }) => name),
    ATTRIBUTE_SYNONYMS,
  );
  const ofEnvelope = nearestName(member, ENVELOPE, ENVELOPE_SYNONYMS);
  return ofEnvelope ?? (attribute && `attributes/${attribute}`);
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

function checkAttributes(value: unknown, declared: readonly AttributeDeclaration[], faults: FaultList): void {
  if (value === undefined || value === null)
    return faults.add('/attributes', 'required', 'Send an object with at least one attribute.');
  if (!isObject(value)) return faults.add('/attributes', 'wrong-type', 'Send an object with at least one attribute.');
  const entries = Object.entries(value);
  if (entries.length === 0) return faults.add('/attributes', 'empty', 'Send at least one attribute.');
  if (entries.length > MAX_ATTRIBUTES)
    return faults.add('/attributes', 'too-many-members', `Send at most ${MAX_ATTRIBUTES} attributes.`);
  const byName = new Map(declared.map((attribute) => [attribute.name, attribute]));
  for (const [name, attribute] of entries) {
    if (checkMemberName(name, '/attributes', faults)) checkAttribute(name, attribute, byName.get(name), faults);
  }
  const isKnown = declared.length === 0 || entries.some(([name]) => byName.has(name));
  if (!isKnown && faults.faults.length === 0)
    faults.add('/attributes', 'no-known-attribute', noneKnown(value, declared));
}

/** Names attributes that were probably meant, else all there are. */
function noneKnown(sent: Members, declared: readonly AttributeDeclaration[]): string {
  const names = declared.map(({ name }) => name);
  const meant = Object.keys(sent)
    .slice(0, MAX_FAULTS)
    .flatMap((name) => nearestName(name, names, ATTRIBUTE_SYNONYMS) ?? []);
  if (meant.length > 0) return `None of the attributes is known. Did you mean ${[...new Set(meant)].join(', ')}?`;
  return `None of the attributes is known. Send at least one of: ${names.join(', ')}.`;
}

function checkAttribute(
  name: string,
  value: unknown,
  declared: AttributeDeclaration | undefined,
  faults: FaultList,
): void {
  const pointer = `/attributes/${escapePointer(name)}`;
  const before = faults.faults.length;
  if (declared) checkAttributeType(declared, value, pointer, faults);
  if (faults.faults.length > before) return;
  const maxItems = declared?.type === 'geometry' ? MAX_GEOMETRY_POSITIONS : undefined;
  checkValue(value, { pointer, depth: 1, isName: declared?.type === 'name' || isNameMember(name), maxItems }, faults);
}
