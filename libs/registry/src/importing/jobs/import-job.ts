import type { StoredImport } from '@sogoc/persistence';
import type { ColumnMapping, ImportCounts } from '@sogoc/resolution';

import type { FileEncoding } from '../reading/file-encodings';
import type { FileFormat } from '../reading/recognition/file-formats';

export type ImportFormat = FileFormat;

/** `push` takes what the file has; `delta` deletes as well what the source holds and the file lacks. */
export type ImportMode = 'push' | 'delta';

export interface ImportSettings {
  readonly collection: string;
  /** Of CSV and NDJSON also packed with gzip. */
  readonly format: ImportFormat;
  readonly encoding: FileEncoding;
  readonly mapping?: ColumnMapping;
  readonly mode: ImportMode;
  /** Of what the source holds, how much a delta may delete (0–100). */
  readonly mostDeletedPercent: number;
  /** By which rules the file is parted into rows: how far an import came is said in rows. Absent where a release before there were several began it. */
  readonly rowRules?: number;
}

/** Since these, lines without a value are no rows, and a quote that is not closed costs its line alone. */
export const ROW_RULES = 2;

export type ImportJob = StoredImport<ImportSettings, ImportCounts>;

/** Extension of the files of rows as they stood. */
export const rowsExtension = (format: ImportFormat): 'csv' | 'ndjson' => (format === 'csv' ? 'csv' : 'ndjson');

/** A heading as it stands in the file, one character a byte, as files of rows begin with it. */
export const headingLine = (heading: string): Buffer => Buffer.from(`${heading}\n`, 'latin1');
