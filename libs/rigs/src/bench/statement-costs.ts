import type { RunSql } from './bench-registry';

export interface StatementCost {
  readonly calls: number;
  /** Milliseconds, planning included. */
  readonly total: number;
  readonly planning: number;
  readonly rows: number;
  readonly text: string;
}

/** Of the database's statements since the counters were last reset; needs `pg_stat_statements` in the schema `statements`. */
export async function costliestStatements(run: RunSql): Promise<StatementCost[]> {
  const rows = await run<{ calls: string; total: number; planning: number; rows: string; text: string }>(
    `SELECT calls, total_exec_time + total_plan_time AS total, total_plan_time AS planning, rows,
       left(regexp_replace(query, '\\s+', ' ', 'g'), 110) AS text
     FROM statements.pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
     ORDER BY 2 DESC LIMIT 40`,
  );
  return rows.map((row) => ({ ...row, calls: Number(row.calls), rows: Number(row.rows) }));
}
