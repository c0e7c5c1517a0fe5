import type { CompiledEntity } from '@sogoc/core-entities';

import { type ColumnMapping, RECORD_MEMBERS, type RecordMember } from './column-mapping';
import { readCell, setIn } from './read-cell';

/** What is sent of a row; the registry judges it. */
export type BatchItem = Readonly<Record<string, unknown>>;

type Values = Readonly<Record<string, unknown>>;

/** Names that flat rows without a mapping use for the members of a record. */
const USUAL_NAMES: ReadonlyMap<string, RecordMember> = new Map([
  ['recordKey', 'recordKey'],
  ['record_key', 'recordKey'],
  ['key', 'recordKey'],
  ['id', 'recordKey'],
  ['sourceVersion', 'sourceVersion'],
  ['source_version', 'sourceVersion'],
  ['observedAt', 'observedAt'],
  ['observed_at', 'observedAt'],
]);

/** A batch item as it is, or one made of the columns of a flat row. Empty cells are left out. */
export function toBatchItem(values: Values, entity: CompiledEntity, mapping: ColumnMapping | undefined): BatchItem {
  if (mapping === undefined && isBatchItem(values)) return values;
  const item: Record<string, unknown> = {};
  const attributes: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(values)) {
    const meaning = mapping === undefined ? (USUAL_NAMES.get(column) ?? column) : meaningIn(mapping, column);
    if (meaning === null || value === '' || value === undefined || value === null) continue;
    if (isRecordMember(meaning)) item[meaning] = readMember(meaning, value);
    else setAttribute(attributes, meaning, value, entity);
  }
  return { ...item, attributes };
}

/** A line that deletes a record: `{"recordKey", "sourceVersion"?, "deleted": true}`. */
export const isDeletion = (item: BatchItem): boolean => item['deleted'] === true && item['attributes'] === undefined;

/** A row that says by itself what it holds. */
export const isBatchItem = (values: Values): boolean =>
  typeof values['attributes'] === 'object' || (values['deleted'] === true && 'recordKey' in values);

const isRecordMember = (meaning: string): meaning is RecordMember =>
  RECORD_MEMBERS.some((member) => member === meaning);

/** A column may have a name that every object knows, as `constructor`. */
const meaningIn = ({ columns }: ColumnMapping, column: string): string | null =>
  Object.hasOwn(columns, column) ? columns[column]! : column;

/** A key is text, also where the file has a number; a version is an integer, also where it is text. */
function readMember(member: RecordMember, value: unknown): unknown {
  if (member === 'recordKey') return typeof value === 'number' ? String(value) : value;
  return member === 'sourceVersion' && typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
}

function setAttribute(
  attributes: Record<string, unknown>,
  meaning: string,
  value: unknown,
  { attributeByName }: CompiledEntity,
): void {
  const [attribute = meaning, ...path] = meaning.split('.');
  if (path.length > 0) setIn(attributes, attribute, path.join('.'), value);
  else attributes[meaning] = readCell(value, attributeByName.get(meaning)?.type);
}
