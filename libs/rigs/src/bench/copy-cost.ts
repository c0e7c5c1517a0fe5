import { join } from 'node:path';

import type { RunSql } from './bench-registry';

export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
  /** Milliseconds of the fastest COPY, its commit included. */
  readonly wall: number;
  /** Processor seconds of the server, of the cheapest COPY; NaN where they cannot be read. */
  readonly server: number;
  /** Milliseconds of a COPY into the bare table and the making of its indexes afterwards. */
  readonly indexedAfter: number;
}

interface ShapedTable {
  readonly table: string;
  /** The table itself, or a partition of it, which has all indexes. */
  readonly shape: string;
}

/** Kept by the tools of the schema, and what units that are over leave of their locks. */
const NOT_OF_THE_RUN = ['schema_migration', 'bulk_lock'];
const SCHEMA = 'copied';

/**
 * Copies all rows that a run left, one COPY a table, into empty tables of the same shape with the same indexes, checks and foreign
 * keys, each committed and written through as any other work. `times` over, and the fastest counts: other work on the machine only slows.
 */
export async function copyCost(run: RunSql, times: number, serverSeconds: () => number): Promise<CopiedTable[]> {
  const [{ folder }] = (await run<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)) as [
    { folder: string },
  ];
  const tables = await tablesWithRows(run);
  const file = (table: string): string => join(folder, `bench-${table}.copy`);
  // Of one that lies in partitions, too.
  for (const { table } of tables) await run(`COPY (SELECT * FROM public.${table}) TO '${file(table)}'`);
  // As for anybody who copies: connections of the registry would have each check of a foreign key planned anew.
  await run('SET plan_cache_mode = auto');
  const walls = new Map<string, number>();
  const servers = new Map<string, number>();
  for (let time = 0; time < times; time++) {
    await makeEmptyTables(run, tables);
    await run('CHECKPOINT');
    for (const { table } of tables) {
      const [startedAt, server] = [performance.now(), serverSeconds()];
      await run(`COPY ${SCHEMA}.${table} FROM '${file(table)}'`);
      walls.set(table, Math.min(walls.get(table) ?? Infinity, performance.now() - startedAt));
      servers.set(table, Math.min(servers.get(table) ?? Infinity, serverSeconds() - server));
    }
  }
  const after = await indexedAfter(run, tables, file);
  await run('RESET plan_cache_mode');
  await run(`DROP SCHEMA ${SCHEMA} CASCADE`);
  return tables.map(({ table, rows }) => ({
    ...{ table, rows, wall: walls.get(table)!, server: servers.get(table)! },
    indexedAfter: after.get(table)!,
  }));
}

/** Once: as a first load may do it, which needs no index before its end. */
async function indexedAfter(
  run: RunSql,
  tables: readonly ShapedTable[],
  file: (table: string) => string,
): Promise<Map<string, number>> {
  await run(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await run(`CREATE SCHEMA ${SCHEMA}`);
  const times = new Map<string, number>();
  for (const { table, shape } of tables) {
    await run(`CREATE TABLE ${SCHEMA}.${table} (LIKE public.${shape} INCLUDING ALL EXCLUDING INDEXES)`);
    const indexes = await run<{ definition: string }>(
      `SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' AND tablename = '${shape}'`,
    );
    await run('CHECKPOINT');
    const startedAt = performance.now();
    await run(`COPY ${SCHEMA}.${table} FROM '${file(table)}'`);
    for (const { definition } of indexes)
      await run(definition.replace(/ ON (ONLY )?public\.\w+/, ` ON ${SCHEMA}.${table}`));
    times.set(table, performance.now() - startedAt);
  }
  return times;
}

/** Those that others refer to come first. */
async function tablesWithRows(run: RunSql): Promise<(ShapedTable & { readonly rows: number })[]> {
  const names = await run<ShapedTable>(
    `SELECT relname AS "table", coalesce((SELECT min(i.inhrelid)::regclass::text FROM pg_inherits i WHERE i.inhparent = c.oid), relname) AS shape
     FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1`,
  );
  const references = await run<{ table: string; needs: string }>(
    `SELECT c.conrelid::regclass::text AS "table", c.confrelid::regclass::text AS needs FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.conrelid <> c.confrelid`,
  );
  const left = new Set(names.map(({ table }) => table).filter((table) => !NOT_OF_THE_RUN.includes(table)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter((table) => !references.some((it) => it.table === table && left.has(it.needs)));
    if (free.length === 0) throw new Error('The tables refer to each other in a ring');
    ordered.push(...free);
    free.forEach((table) => left.delete(table));
  }
  const shapes = new Map(names.map(({ table, shape }) => [table, shape]));
  const counted: (ShapedTable & { readonly rows: number })[] = [];
  for (const table of ordered) {
    const [{ rows }] = (await run<{ rows: string }>(`SELECT count(*) AS rows FROM public.${table}`)) as [
      { rows: string },
    ];
    if (Number(rows) > 0) counted.push({ table, shape: shapes.get(table)!, rows: Number(rows) });
  }
  return counted;
}

/** In a transaction before the COPY's, which therefore writes the log as usual. */
async function makeEmptyTables(run: RunSql, tables: readonly ShapedTable[]): Promise<void> {
  const keys = await run<{ table: string; name: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS "table", c.conname AS name, pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
  );
  const of = new Set(tables.map(({ table }) => table));
  await run(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await run(`CREATE SCHEMA ${SCHEMA}`);
  for (const { table, shape } of tables)
    await run(`CREATE TABLE ${SCHEMA}.${table} (LIKE public.${shape} INCLUDING ALL)`);
  await run(`SET search_path = ${SCHEMA}, public`);
  for (const { table, name, definition } of keys)
    if (of.has(table)) await run(`ALTER TABLE ${SCHEMA}.${table} ADD CONSTRAINT ${name} ${definition}`);
  await run('RESET search_path');
}
