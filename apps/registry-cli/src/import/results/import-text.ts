import type { CompiledEntity } from '@sogoc/core-entities';
import type { ImportCounts } from '@sogoc/resolution';

import type { SourceSummary } from '../sending/source-api';
import { columnLines } from './column-lines';

export interface ImportReport {
  /** Folder. */
  readonly results: string;
  readonly format: 'csv' | 'ndjson';
  /** Rows that an earlier run had sent. */
  readonly resumedAt: number;
  readonly counts: ImportCounts;
  /** Records that the file lacked. */
  readonly deleted?: number;
  readonly summary?: SourceSummary;
}

/** A report for people. */
export function importText(
  { results, format, counts, deleted, summary }: ImportReport,
  entity: CompiledEntity,
): string {
  const { pending: _pending, unchanged: _unchanged, stale: _stale, rejected = 0, ...others } = counts.statuses;
  const lines = [
    countsText(counts),
    ...Object.entries(others).map(([status, count]) => `  ${status}: ${count}`),
    ...(counts.findings > 0 ? [`${counts.findings} findings about values of accepted rows.`] : []),
    ...byCount(counts.findingCodes ?? {}),
    ...columnLines(counts, entity),
    ...Object.entries(counts.problems).map(([code, count]) => `  rejected as ${code}: ${count}`),
    ...repeatedLines(counts),
    ...(deleted === undefined ? [] : [`${deleted} records that the file lacks were deleted.`]),
    ...(summary === undefined ? [] : summaryLines(summary)),
    `Results: ${results}${rejected > 0 ? ` (mend failed.${format} by reasons.ndjson and import it)` : ''}`,
  ];
  return lines.join('\n');
}

/** Rows by what became of them, as one sentence. */
export function countsText({ rows, statuses }: ImportCounts): string {
  const { pending = 0, unchanged = 0, stale = 0, rejected = 0 } = statuses;
  return `${rows} rows: ${pending} new or changed, ${unchanged} unchanged, ${stale} older than what is held, ${rejected} rejected.`;
}

function repeatedLines({ repeatedKeys }: ImportCounts): string[] {
  if (repeatedKeys === undefined) return [];
  const { rows, otherContent, first } = repeatedKeys;
  return [
    `${rows} rows have a key that came before in the file, ${otherContent} of them with other content (rows ${first.join(', ')}${rows > first.length ? ' …' : ''}): of each key the row with the highest version counts, without versions the last one.`,
  ];
}

function summaryLines({ statuses, findings }: SourceSummary): string[] {
  return [
    `The source's records: ${statuses.resolved} resolved, ${statuses.failed} failed, ${statuses.deleted} deleted.`,
    ...byCount(findings),
  ];
}

const byCount = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts)
    .sort(([, left], [, right]) => right - left)
    .map(([code, count]) => `  ${code}: ${count}`);
