import { sqlStateOf } from '../faults/sql-state';

/**
 * What tells one line of history of a database from another. A mark is null where the server does not let the registry's role
 * read it, which managed PostgreSQL may.
 */
export interface HistoryMarks {
  /** Of the cluster; a restore into a new cluster changes it. All 64 bits, so text. */
  readonly systemIdentifier: string | null;
  /** Grows with a fail-over and with a restore to a point in time. */
  readonly timeline: number | null;
  /** A copy or a restore under the same server gets another. */
  readonly databaseOid: number | null;
}

export type MarkName = keyof HistoryMarks;

export const MARK_NAMES: readonly MarkName[] = ['systemIdentifier', 'timeline', 'databaseOid'];

/**
 * The timeline is taken from the position in the log: `pg_control_checkpoint()` shows it from the last checkpoint, which after a
 * fail-over is the old one for minutes.
 */
const EXPRESSIONS: Readonly<Record<MarkName, string>> = {
  systemIdentifier: '(SELECT system_identifier::text FROM pg_control_system())',
  timeline: `('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint`,
  databaseOid: '(SELECT oid::bigint FROM pg_database WHERE datname = current_database())',
};

/** No right, no such function, not offered here, not in this state of the server (a standby). */
const REFUSALS: readonly (string | undefined)[] = ['42501', '42883', '0A000', '55000'];

export const isRefusal = (error: unknown): boolean => REFUSALS.includes(sqlStateOf(error));

/** A select list of the marks; those that cannot be read are null. */
export function selectMarks(readable: ReadonlySet<MarkName>): string {
  return MARK_NAMES.map((name) => `${readable.has(name) ? EXPRESSIONS[name] : 'NULL'} AS "${name}"`).join(', ');
}

/** Whether both are of one line of history, as far as both sides know. */
export function areOfOneHistory(one: HistoryMarks, other: HistoryMarks): boolean {
  return MARK_NAMES.every((name) => one[name] === null || other[name] === null || one[name] === other[name]);
}
