import { gunzipSync, gzipSync } from 'node:zlib';

import { createDataSource } from '@sogoc/persistence';
import { withDatabase } from '@sogoc/testing';
import type { Client } from 'pg';

/** All rows of a registry's database as a release left it. A row is the JSON that PostgreSQL makes of it, so that no number is rounded. */
export interface FilledDatabase {
  /** Class name of the last migration that had run. */
  readonly migration: string;
  /** By table, each a row as JSON, in byte order. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** The last value that each sequence gave. */
  readonly sequences: Readonly<Record<string, number>>;
}

/** A partition's rows are read with its table. */
const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
AND relname <> 'schema_migration' ORDER BY 1`;
const SEQUENCES = `SELECT sequencename AS name, last_value AS last FROM pg_sequences
WHERE schemaname = 'public' AND last_value IS NOT NULL AND sequencename NOT LIKE 'schema_migration%' ORDER BY 1`;
const LAST_MIGRATION = 'SELECT name FROM schema_migration ORDER BY id DESC LIMIT 1';

/** Reads every table of the schema, those of the queue left out. */
export function readFilledDatabase(url: string): Promise<FilledDatabase> {
  return withDatabase(url, async (client) => {
    const tables: Record<string, readonly string[]> = {};
    for (const table of await namesOf(client, TABLES)) tables[table] = await rowsOf(client, table);
    const { rows } = await client.query<{ name: string; last: string }>(SEQUENCES);
    const sequences = Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
    return { migration: (await namesOf(client, LAST_MIGRATION))[0] ?? '', tables, sequences };
  });
}

async function namesOf(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

async function rowsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ row: string }>(
    `SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY row_to_json(t)::text COLLATE "C"`,
  );
  return rows.map(({ row }) => row);
}

/** Gives an empty database the schema of that release, and its rows. */
export async function restoreFilledDatabase(url: string, filled: FilledDatabase): Promise<void> {
  await migrateUpTo(url, filled.migration);
  await withDatabase(url, async (client) => {
    await client.query('BEGIN');
    // What migrations put in is among the rows; and no trigger has to see them again.
    await client.query(`SET LOCAL session_replication_role = replica`);
    await client.query(`TRUNCATE ${Object.keys(filled.tables).join()}`);
    const { access_entry: entries = [] } = filled.tables;
    if (entries.length > 0)
      await client.query('SELECT create_access_entry_months(at) FROM json_populate_recordset(NULL::access_entry, $1)', [
        asArray(entries),
      ]);
    for (const [table, rows] of Object.entries(filled.tables)) {
      await client.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, $1)`,
        [asArray(rows)],
      );
    }
    for (const [name, last] of Object.entries(filled.sequences))
      await client.query('SELECT setval($1::regclass, $2)', [name, last]);
    await client.query('COMMIT');
  });
}

/** Rows as the one JSON array that PostgreSQL takes them back from. */
export const asArray = (rows: readonly string[]): string => `[${rows.join()}]`;

async function migrateUpTo(url: string, last: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 1, applicationName: 'earlier-release' });
  const all = dataSource.options.migrations as readonly { readonly name: string }[];
  const count = all.findIndex(({ name }) => name === last) + 1;
  if (count === 0) throw new RangeError(`There is no migration ${last}`);
  dataSource.setOptions({ migrations: all.slice(0, count) as never });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/** One line of JSON for what is small, then a line for each row: the table's name, a tab, the row. */
export function packFilledDatabase({ tables, ...head }: FilledDatabase): Buffer {
  const lines = Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => `${table}\t${row}`));
  return gzipSync([JSON.stringify({ ...head, tables: Object.keys(tables) }), ...lines].join('\n'), { level: 9 });
}

export function unpackFilledDatabase(packed: Buffer): FilledDatabase {
  const [head = '', ...lines] = gunzipSync(packed).toString().split('\n');
  const { tables: names, ...rest } = JSON.parse(head) as FilledDatabase & { readonly tables: readonly string[] };
  const tables: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const line of lines) {
    const tab = line.indexOf('\t');
    tables[line.slice(0, tab)]?.push(line.slice(tab + 1));
  }
  return { ...rest, tables };
}
