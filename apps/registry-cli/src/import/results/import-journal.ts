import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeSync,
} from 'node:fs';
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

import { wrongUse } from '../../command-line/errors';
import { type ImportIdentity, isOf } from './import-identity';

interface Progress extends ImportIdentity {
  readonly counts: ImportCounts;
  readonly isDone: boolean;
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
  private isDone: boolean;
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
    this.isDone = kept?.isDone ?? false;
    this.meanings = {
      entity: coreRegistry.entityByCollection(identity.collection)!,
      mapping: identity.mapping as ColumnMapping | undefined,
    };
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

  /** Goes on with what the folder holds. Throws wrong use when that is of another import. */
  static open(folder: string, identity: ImportIdentity, extension: string, heading: string | undefined): ImportJournal {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const kept = readProgress(folder);
    if (kept !== undefined && !isOf(kept, identity))
      throw wrongUse(
        `${folder} holds the results of another import: name another folder with --results, or remove this one to begin anew.`,
      );
    return new ImportJournal(folder, identity, extension, heading, kept);
  }

  get told(): ImportCounts {
    return this.counts;
  }

  get isFinished(): boolean {
    return this.isDone;
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

  finish(): void {
    this.isDone = true;
    this.keep();
  }

  /** Rows that were not sent because the import stopped, as they stood. Answers the file's name. */
  async writeUnprocessed(rows: AsyncIterable<FileRow>, extension: string): Promise<string> {
    const path = join(this.folder, `unprocessed.${extension}`);
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

  /** One rename: after a crash the folder holds the progress before or after. */
  private keep(): void {
    const progress: Progress = { ...this.identity, counts: this.counts, isDone: this.isDone, sizes: this.sizes };
    const draft = join(this.folder, `${PROGRESS}.draft`);
    const file = openSync(draft, 'w', OWNER_ONLY);
    writeSync(file, `${JSON.stringify(progress, null, 2)}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, join(this.folder, PROGRESS));
  }
}

function readProgress(folder: string): Progress | undefined {
  const path = join(folder, PROGRESS);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Progress;
}
