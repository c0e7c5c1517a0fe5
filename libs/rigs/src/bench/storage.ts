import type { RunSql } from './bench-registry';

/** What a table takes on disk, with its indexes and what was put outside its rows. */
export interface StoredTable {
  readonly table: string;
  readonly bytes: number;
  /** Of them, those of its indexes. */
  readonly indexBytes: number;
}

/** Tables of the registry that hold anything, the largest first. */
export async function storedTables(run: RunSql): Promise<readonly StoredTable[]> {
  const rows = await run<{ table: string; bytes: string; indexBytes: string }>(
    `SELECT coalesce(p.relname, c.relname) AS table, sum(pg_total_relation_size(c.oid)) AS bytes, sum(pg_indexes_size(c.oid)) AS "indexBytes"
     FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.reltuples <> 0 GROUP BY 1 ORDER BY 2 DESC`,
  );
  return rows.map(({ table, bytes, indexBytes }) => ({
    table,
    bytes: Number(bytes),
    indexBytes: Number(indexBytes),
  }));
}

/** Bytes a record, all together and by table. */
export function storageText(stored: readonly StoredTable[], records: number): string {
  const bytesOf = (bytes: number): number => Math.round(bytes / records);
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = stored.filter(({ bytes }) => bytes >= 0.01 * total);
  const told = largest.map(
    ({ table, bytes, indexBytes }) => `${table} ${bytesOf(bytes)} (indexes ${bytesOf(indexBytes)})`,
  );
  return `  disk        ${bytesOf(total)} bytes a record: ${told.join(', ')}`;
}
