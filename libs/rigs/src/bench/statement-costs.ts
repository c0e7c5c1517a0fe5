import type { RunSql } from './bench-registry';

export interface StatementCost {
  readonly calls: number;
  /** Milliseconds, planning included. */
  readonly total: number;
  readonly planning: number;
  readonly rows: number;
  readonly text: string;
  /** As the server plans it for any values, one line a node; left out: it has no plan. */
  readonly plan?: readonly string[];
}

/** Of the database's statements since the counters were last reset; needs `pg_stat_statements` in the schema `statements`. */
export async function costliestStatements(run: RunSql): Promise<StatementCost[]> {
  const rows = await run<RawCost>(
    `SELECT calls, total_exec_time + total_plan_time AS total, total_plan_time AS planning, rows,
       query, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) AS text
     FROM statements.pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
     ORDER BY 2 DESC LIMIT 40`,
  );
  const costs: StatementCost[] = [];
  for (const { query, ...row } of rows) {
    const plan = costs.length < PLANNED ? await planOf(run, query) : undefined;
    costs.push({ ...row, calls: Number(row.calls), rows: Number(row.rows), ...(plan && { plan }) });
  }
  return costs;
}

interface RawCost {
  readonly calls: string;
  readonly total: number;
  readonly planning: number;
  readonly rows: string;
  readonly query: string;
  readonly text: string;
}

/** Of so many of the costliest statements the plan is told. */
const PLANNED = 12;
const PLANNABLE = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i;

/** Undefined for what has no plan, and where the server cannot plan without values. */
async function planOf(run: RunSql, query: string): Promise<string[] | undefined> {
  if (!PLANNABLE.test(query)) return undefined;
  try {
    const lines = await run<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${query}`);
    return lines.map((line) => line['QUERY PLAN']).filter((line) => /->|^\w/.test(line));
  } catch {
    return undefined;
  }
}
