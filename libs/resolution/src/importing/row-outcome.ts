import type { ColumnMapping } from './columns/column-mapping';
import { type ColumnCounts, type ColumnMeanings, columnsCountedWith } from './columns/count-columns';
import { faultsByColumn } from './columns/faults-by-column';
import type { FileRow } from './file-row';

/** What became of a row. */
export interface RowOutcome {
  readonly row: FileRow;
  readonly recordKey?: string;
  readonly recordId?: string;
  /** `pending`, `unchanged`, `stale`, `deleted` …, as the API answers; `rejected` also for a row that could not be read. */
  readonly status: string;
  /** Quality findings of an accepted row. */
  readonly findings?: number;
  /** Of each finding, where they are known. */
  readonly findingCodes?: readonly string[];
  readonly problem?: { readonly code: string; readonly detail?: string; readonly errors?: readonly unknown[] };
}

/** Rows by what became of them; they add up to `rows`. */
export interface ImportCounts extends ColumnCounts {
  readonly rows: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Rejected rows by problem code. */
  readonly problems: Readonly<Record<string, number>>;
  /** Findings of accepted rows. */
  readonly findings: number;
  /** The same by code, where they are known. */
  readonly findingCodes?: Readonly<Record<string, number>>;
  /** Accepted rows whose key came before in the file; absent where there are none. */
  readonly repeatedKeys?: RepeatedKeyCounts;
}

export interface RepeatedKeyCounts {
  readonly rows: number;
  /** Those of them that say something else than the row before. */
  readonly otherContent: number;
  /** Numbers of the first few rows. */
  readonly first: readonly number[];
}

const FIRST_REPEATED = 5;

export const NO_ROWS: ImportCounts = { rows: 0, statuses: {}, problems: {}, findings: 0 };

const isRejected = ({ status }: RowOutcome): boolean => status === 'rejected';

export function countedWith(
  counts: ImportCounts,
  outcomes: readonly RowOutcome[],
  meanings: ColumnMeanings,
): ImportCounts {
  const accepted = outcomes.filter((outcome) => !isRejected(outcome));
  const rejected = outcomes.filter(isRejected);
  const repeatedKeys = repeatedWith(counts.repeatedKeys, outcomes);
  const codes = outcomes.flatMap(({ findingCodes = [] }) => findingCodes);
  return {
    rows: counts.rows + outcomes.length,
    statuses: tallied(
      counts.statuses,
      outcomes.map(({ status }) => status),
    ),
    problems: tallied(
      counts.problems,
      rejected.map(({ problem }) => problem?.code ?? 'unknown'),
    ),
    findings: outcomes.reduce((sum, { findings = 0 }) => sum + findings, counts.findings),
    ...((codes.length > 0 || counts.findingCodes) && { findingCodes: tallied(counts.findingCodes ?? {}, codes) }),
    ...columnsCountedWith(counts, valuesOf(outcomes), valuesOf(accepted), meanings),
    ...(repeatedKeys && { repeatedKeys }),
  };
}

function repeatedWith(
  known: RepeatedKeyCounts | undefined,
  outcomes: readonly RowOutcome[],
): RepeatedKeyCounts | undefined {
  const rows = outcomes.filter((outcome) => !isRejected(outcome)).map(({ row }) => row);
  const repeated = rows.filter(({ repeatedKey }) => repeatedKey !== undefined);
  if (repeated.length === 0) return known;
  const { rows: before, otherContent, first } = known ?? { rows: 0, otherContent: 0, first: [] };
  return {
    rows: before + repeated.length,
    otherContent: otherContent + repeated.filter(({ repeatedKey }) => repeatedKey === 'other-content').length,
    first: [...first, ...repeated.map(({ number }) => number)].slice(0, FIRST_REPEATED),
  };
}

const valuesOf = (outcomes: readonly RowOutcome[]): readonly NonNullable<FileRow['values']>[] =>
  outcomes.flatMap(({ row }) => (row.values === undefined ? [] : [row.values]));

function tallied(known: Readonly<Record<string, number>>, more: readonly string[]): Record<string, number> {
  const sums = { ...known };
  for (const name of more) sums[name] = (sums[name] ?? 0) + 1;
  return sums;
}

/** Lines of the files that an import leaves; bytes of rows as they stood. */
export interface OutcomeLines {
  /** One JSON a line: row, key, id, status, codes of findings. */
  readonly accepted: string;
  /** The rejected rows, to be mended and imported. */
  readonly failed: Buffer;
  /** One JSON a line: why, row by row; a fault has the column where the file calls it by another name. */
  readonly reasons: string;
}

export function linesOf(outcomes: readonly RowOutcome[], mapping: ColumnMapping | undefined): OutcomeLines {
  const rejected = outcomes.filter(isRejected);
  return {
    accepted: textOf(outcomes.filter((outcome) => !isRejected(outcome)).map(acceptedLine)),
    failed: rawLines(rejected.map(({ row }) => row)),
    reasons: textOf(rejected.map((outcome) => reasonLine(outcome, mapping))),
  };
}

/** Rows as they stood in the file. */
export const rawLines = (rows: readonly FileRow[]): Buffer => Buffer.from(textOf(rows.map(({ raw }) => raw)), 'latin1');

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const acceptedLine = ({ row, recordKey, recordId, status, findings, findingCodes }: RowOutcome): string =>
  JSON.stringify({
    row: row.number,
    recordKey,
    recordId,
    status,
    findings,
    findingCodes,
    repeatedKey: row.repeatedKey,
  });

function reasonLine({ row, recordKey, problem }: RowOutcome, mapping: ColumnMapping | undefined): string {
  const errors = problem?.errors && faultsByColumn(problem.errors, row.values, mapping);
  return JSON.stringify({ row: row.number, recordKey, code: problem?.code, detail: problem?.detail, errors });
}
