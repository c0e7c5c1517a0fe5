import type { CompiledEntity } from '@sogoc/core-entities';

import type { ColumnMapping } from './columns/column-mapping';
import { isRecordMember, meaningOf, MeaningsTaken, type RecordMember } from './columns/column-meaning';
import { isEmptyCell } from './columns/is-empty-cell';
import type { RowFault } from './file-row';
import { readCell, setIn } from './read-cell';
import { isRoundedKey, ROUNDED_KEY } from './rounded-key';

/** What is sent of a row; the registry judges it. */
export type BatchItem = Readonly<Record<string, unknown>>;

type Values = Readonly<Record<string, unknown>>;

/** What a row comes to: what is sent of it, or why nothing is. */
export type ItemOfRow = { readonly item: BatchItem } | { readonly fault: RowFault };

/**
 * A batch item as it is, or one made of the columns of a flat row. Empty cells are left out. A row in which two columns mean the same has a
 * fault: the lines of NDJSON have no heading in which it would be seen before. So has one whose key was rounded.
 */
export function toBatchItem(values: Values, entity: CompiledEntity, mapping: ColumnMapping | undefined): ItemOfRow {
  if (mapping === undefined && isBatchItem(values)) return { item: values };
  const item: Record<string, unknown> = {};
  // A column may have a name that an object takes for its own, as `__proto__`.
  const attributes = Object.create(null) as Record<string, unknown>;
  const taken = new MeaningsTaken();
  for (const [column, value] of Object.entries(values)) {
    const meaning = meaningOf(column, mapping);
    if (meaning === null || isEmptyCell(value)) continue;
    const other = taken.take(column, meaning);
    if (other !== undefined) return { fault: sameMeaning(other, column, meaning) };
    if (meaning === 'recordKey' && isRoundedKey(value)) return { fault: ROUNDED_KEY };
    if (isRecordMember(meaning)) item[meaning] = readMember(meaning, value);
    else setAttribute(attributes, meaning, value, entity);
  }
  return { item: { ...item, attributes } };
}

/** A line that deletes a record: `{"recordKey", "sourceVersion"?, "deleted": true}`. */
export const isDeletion = (item: BatchItem): boolean => item['deleted'] === true && item['attributes'] === undefined;

/** A row that says by itself what it holds. */
export const isBatchItem = (values: Values): boolean =>
  typeof values['attributes'] === 'object' || (values['deleted'] === true && 'recordKey' in values);

const sameMeaning = (one: string, other: string, meaning: string): RowFault => ({
  code: 'same-meaning',
  detail: `Its members "${one}" and "${other}" both mean ${meaning}: send one of them, or leave one out in a mapping with null.`,
});

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
