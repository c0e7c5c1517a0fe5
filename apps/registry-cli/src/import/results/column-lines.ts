import type { CompiledEntity } from '@sogoc/core-entities';
import { nearestName } from '@sogoc/kernel';
import type { OpenFile } from '@sogoc/registry';
import { attributeMeant, type ColumnMeanings, type ImportCounts, unknownColumns } from '@sogoc/resolution';

const KEPT = 'kept as received and used for nothing';

/** Of a table, before anything is sent, the columns that mean nothing to the registry; none when it has no heading. */
export function unknownColumnLines({ columns = [] }: OpenFile, meanings: ColumnMeanings): string[] {
  const names = unknownColumns(columns, meanings).map((column) =>
    asked(column, attributeMeant(column, meanings.entity)),
  );
  return names.length === 0 ? [] : [`Columns that mean nothing here, ${KEPT}: ${names.join(', ')}.`];
}

/** What a report says of columns. */
export function columnLines(
  { unknownColumns: unknown = {}, absentColumns: absent = [] }: ImportCounts,
  entity: CompiledEntity,
): string[] {
  const names = Object.entries(unknown).map(
    ([column, rows]) => `${asked(column, attributeMeant(column, entity))} in ${rows === 1 ? '1 row' : `${rows} rows`}`,
  );
  const there = Object.keys(unknown);
  return [
    ...(names.length === 0 ? [] : [`Columns that mean nothing here, ${KEPT}: ${names.join(', ')}.`]),
    ...absent.map((column) => `No row has what the mapping calls ${asked(column, nearestName(column, there))}.`),
  ];
}

const asked = (column: string, meant: string | undefined): string =>
  `"${column}"${meant === undefined ? '' : ` (did you mean ${meant}?)`}`;
