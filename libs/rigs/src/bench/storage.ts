import type { RunSql } from './bench-registry';

/** What a table takes on disk, with its indexes and what was put outside its rows. */
export interface StoredTable {
  readonly table: string;
  readonly bytes: number;
}

/** Tables of the registry that hold anything, the largest first. */
export async function storedTables(run: RunSql): Promise<readonly StoredTable[]> {
  const rows = await run<{ table: string; bytes: string }>(
    `SELECT c.relname AS table, pg_total_relation_size(c.oid) AS bytes FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.reltuples <> 0 ORDER BY 2 DESC`,
  );
  return rows.map(({ table, bytes }) => ({ table, bytes: Number(bytes) }));
}

/** Bytes a record, all together and by table. */
export function storageText(stored: readonly StoredTable[], records: number): string {
  const bytesOf = (bytes: number): number => Math.round(bytes / records);
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = stored.filter(({ bytes }) => bytes >= 0.01 * total);
  const told = largest.map(({ table, bytes }) => `${table} ${bytesOf(bytes)}`);
  return `  disk        ${bytesOf(total)} bytes a record: ${told.join(', ')}`;
}
