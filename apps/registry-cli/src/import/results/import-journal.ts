import { closeSync, fsyncSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { coreRegistry } from '@sogoc/core-entities';
import {
  type ColumnMapping,
  type ColumnMeanings,
  countedWith,
  type FileRow,
  type ImportCounts,
  linesOf,
  NO_ROWS,
  type RowOutcome,
} from '@sogoc/resolution';

import type { ImportIdentity } from './import-identity';
import { prepareFolder, readState, writeState } from './results-folder';

interface Progress extends ImportIdentity {
  readonly counts: ImportCounts;
  readonly isDone: boolean;
  /** ISO 8601. */
  readonly endedAt?: string;
  /** Of a snapshot: see {@link ImportJournal.newestBefore}. */
  readonly newestBefore?: string | null;
  /** Bytes of each result file that stand for the rows counted. */
  readonly sizes: Readonly<Record<ResultFile, number>>;
}

const RESULT_FILES = ['accepted', 'failed', 'reasons'] as const;
type ResultFile = (typeof RESULT_FILES)[number];

const OWNER_ONLY = 0o600;
const PROGRESS = 'progress.json';

/**
 * The folder of an import's results: `accepted.ndjson` (row, key, id, status), `failed.csv` or `.ndjson` (rows as they stood, to be mended and
 * imported), `reasons.ndjson` (why, row by row), and how far it came. What stands in it after a process died is cut back to the last batch
 * that was counted, so that each row is told of once.
 */
export class ImportJournal {
  private counts: ImportCounts;
  private newest: string | null | undefined;
  private readonly sizes: Record<ResultFile, number>;
  private readonly handles: Readonly<Record<ResultFile, number>>;
  private readonly meanings: ColumnMeanings;

  private constructor(
    private readonly folder: string,
    private readonly identity: ImportIdentity,
    extension: string,
    private readonly heading: string | undefined,
    kept: Progress | undefined,
  ) {
    this.counts = kept?.counts ?? NO_ROWS;
    this.meanings = {
      entity: coreRegistry.entityByCollection(identity.collection)!,
      mapping: identity.mapping as ColumnMapping | undefined,
    };
    this.newest = kept?.newestBefore;
    this.sizes = { accepted: 0, failed: 0, reasons: 0, ...kept?.sizes };
    const open = (name: ResultFile, file: string): number => {
      const handle = openSync(join(folder, file), 'a', OWNER_ONLY);
      truncateSync(join(folder, file), this.sizes[name]);
      return handle;
    };
    this.handles = {
      accepted: open('accepted', 'accepted.ndjson'),
      failed: open('failed', `failed.${extension}`),
      reasons: open('reasons', 'reasons.ndjson'),
    };
  }

  /** Goes on with what the folder holds of the same import. Throws wrong use when another one there has not ended. */
  static open(folder: string, identity: ImportIdentity, extension: string, heading: string | undefined): ImportJournal {
    prepareFolder(folder, identity);
    return new ImportJournal(folder, identity, extension, heading, readState<Progress>(folder, PROGRESS));
  }

  get told(): ImportCounts {
    return this.counts;
  }

  /** When the last record came in that the source had pushed before the first start; null: it had none; undefined: not noted yet. */
  get newestBefore(): string | null | undefined {
    return this.newest;
  }

  /** Before the first row is sent, so that it holds for whatever comes after, also when this process is killed. */
  noteNewestBefore(newest: string | null): void {
    this.newest = newest;
    this.keep();
  }

  /** Writes what became of the next rows, and that they are done. */
  add(outcomes: readonly RowOutcome[]): void {
    const { accepted, failed, reasons } = linesOf(outcomes, this.meanings.mapping);
    this.append('accepted', Buffer.from(accepted));
    if (failed.length > 0) {
      const heading = this.sizes.failed === 0 && this.heading !== undefined ? `${this.heading}\n` : '';
      this.append('failed', Buffer.concat([Buffer.from(heading, 'latin1'), failed]));
      this.append('reasons', Buffer.from(reasons));
    }
    this.counts = countedWith(this.counts, outcomes, this.meanings);
    this.keep();
  }

  /** Started again it begins anew. What an earlier run could not send was sent since. */
  finish(): void {
    for (const extension of ['csv', 'ndjson']) rmSync(this.unprocessed(extension), { force: true });
    this.end();
  }

  /** As {@link finish}, of what can come to no other end. */
  end(): void {
    this.keep({ isDone: true, endedAt: new Date().toISOString() });
  }

  /** Rows that were not sent because the import stopped, as they stood. Answers the file's name. */
  async writeUnprocessed(rows: AsyncIterable<FileRow>, extension: string): Promise<string> {
    const path = this.unprocessed(extension);
    const file = openSync(path, 'w', OWNER_ONLY);
    if (this.heading !== undefined) writeSync(file, `${this.heading}\n`, null, 'latin1');
    for await (const { raw } of rows) writeSync(file, `${raw}\n`, null, 'latin1');
    closeSync(file);
    return path;
  }

  close(): void {
    for (const name of RESULT_FILES) closeSync(this.handles[name]);
  }

  private append(name: ResultFile, bytes: Buffer): void {
    if (bytes.length === 0) return;
    writeSync(this.handles[name], bytes);
    fsyncSync(this.handles[name]);
    this.sizes[name] += bytes.length;
  }

  private unprocessed(extension: string): string {
    return join(this.folder, `unprocessed.${extension}`);
  }

  private keep(end: Pick<Progress, 'isDone' | 'endedAt'> = { isDone: false }): void {
    const { identity, counts, sizes, newest } = this;
    const progress: Progress = { ...identity, counts, ...end, newestBefore: newest, sizes };
    writeState(this.folder, PROGRESS, progress);
  }
}
