import { readUtf8 } from '../../command-line/read-text';
import { delimiterOf } from '../read-csv';
import { csvColumns, type CsvColumns } from './csv-columns';

const LINE_FEED = 0x0a;

/** A CSV file by its columns, as `readCsv` reads it by rows; undefined where only that one can read it. */
export function readCsvColumns(path: string, encoding?: string): CsvColumns | undefined {
  const bytes = readUtf8(path, encoding);
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  return csvColumns(bytes, delimiterOf(bytes.toString('utf8', 0, end).replace(/\r$/, '')));
}
