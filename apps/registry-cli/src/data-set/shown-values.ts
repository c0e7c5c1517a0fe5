import type { DataSet } from './load-data-set';
import { attributesOf } from './source-row';

/** What a record says in the columns that its definition reads, as the source wrote it. Personal data. */
export function shownValues(
  { rows, definition }: DataSet,
  recordNumber: number,
  columns: readonly string[] = definition.columns,
): string[] {
  const row = rows.at(recordNumber - 1);
  const values = row === undefined ? {} : { ...row.values, ...attributesOf(row) };
  return columns.map((column) => {
    const value = values[column] ?? membersOf(values, column);
    if (value === undefined || value === null) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

/** Columns `permanentAddress.text` of a CSV file belong to the attribute `permanentAddress`. */
function membersOf(values: Readonly<Record<string, unknown>>, column: string): unknown {
  const members = Object.entries(values).filter(([name, value]) => name.startsWith(`${column}.`) && value !== '');
  return members.length === 0
    ? undefined
    : Object.fromEntries(members.map(([name, value]) => [name.slice(column.length + 1), value]));
}

/** The columns that any of these records states, in declared order. */
export function statedColumns(data: DataSet, recordNumbers: readonly number[]): string[] {
  const stated = recordNumbers.map((recordNumber) => shownValues(data, recordNumber));
  return data.definition.columns.filter((_, index) => stated.some((values) => values[index] !== ''));
}
