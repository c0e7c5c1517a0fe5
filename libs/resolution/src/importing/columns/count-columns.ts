import type { CompiledEntity } from '@sogoc/core-entities';

import { isBatchItem } from '../batch-item';
import type { ColumnMapping } from './column-mapping';
import { meaningOf } from './column-meaning';
import { isEmptyCell } from './is-empty-cell';
import { isKnownMeaning } from './members-of-meaning';

/** By what it is told what columns mean. */
export interface ColumnMeanings {
  readonly entity: CompiledEntity;
  readonly mapping: ColumnMapping | undefined;
}

/** What is told of columns beside what became of the rows. */
export interface ColumnCounts {
  /** Names that mean nothing to the registry, and in how many accepted rows they have a value: it is kept as received and used for nothing. */
  readonly unknownColumns?: Readonly<Record<string, number>>;
  /** Columns of the mapping that no row so far has; absent without a mapping. */
  readonly absentColumns?: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Names come from outside and may be as many as there are rows: so many are told. */
const MOST_NAMES = 50;
const LONGEST_NAME = 100;

/** Adds up the columns of further rows; `accepted` of them were taken. */
export function columnsCountedWith(
  { unknownColumns = {}, absentColumns, rows: before }: ColumnCounts & { readonly rows: number },
  rows: readonly Values[],
  accepted: readonly Values[],
  meanings: ColumnMeanings,
): ColumnCounts {
  const unknown = new Map(Object.entries(unknownColumns));
  for (const name of accepted.flatMap((values) => unknownNames(values, meanings))) {
    const told = printable(name);
    if (unknown.has(told) || unknown.size < MOST_NAMES) unknown.set(told, (unknown.get(told) ?? 0) + 1);
  }
  // An import that an earlier release began has looked for none.
  const sought = absentColumns ?? (before === 0 ? mappedColumns(meanings) : []);
  const absent = sought.filter((column) => !rows.some((values) => Object.hasOwn(values, column)));
  return {
    ...(unknown.size > 0 && { unknownColumns: Object.fromEntries(unknown) }),
    ...(meanings.mapping !== undefined && { absentColumns: absent }),
  };
}

/** Names of a heading that mean nothing to the registry. */
export const unknownColumns = (columns: readonly string[], { entity, mapping }: ColumnMeanings): readonly string[] =>
  columns.filter((column) => {
    const meaning = meaningOf(column, mapping);
    return meaning !== null && !isKnownMeaning(meaning, entity.attributeByName);
  });

function unknownNames(values: Values, meanings: ColumnMeanings): readonly string[] {
  // An entity that declares no attributes takes all.
  if (meanings.entity.attributeByName.size === 0) return [];
  if (meanings.mapping === undefined && isBatchItem(values))
    return Object.keys(values['attributes'] ?? {}).filter((name) => !meanings.entity.attributeByName.has(name));
  return unknownColumns(
    Object.keys(values).filter((column) => !isEmptyCell(values[column])),
    meanings,
  );
}

const mappedColumns = ({ mapping }: ColumnMeanings): readonly string[] =>
  Object.entries(mapping?.columns ?? {}).flatMap(([column, meaning]) => (meaning === null ? [] : [column]));

const printable = (name: string): string => name.replaceAll(/\p{C}/gu, ' ').slice(0, LONGEST_NAME);
