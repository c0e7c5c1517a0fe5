import { basename } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';

import { wrongUse } from '../command-line/errors';
import { readText } from '../command-line/read-text';
import type { RejectedLine } from './source-row';

export interface CsvTable {
  readonly columns: readonly string[];
  /** Cells by column, trimmed. */
  readonly rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly rejected: readonly RejectedLine[];
}

const DELIMITERS = [',', ';', '\t'];

/** A CSV file with a heading. The delimiter is the comma, semicolon or tab that the heading uses most. */
export function readCsv(path: string, encoding?: string): CsvTable {
  const file = basename(path);
  const text = readText(path, encoding);
  const rejected: RejectedLine[] = [];
  let columns: string[] = [];
  let repeated: RepeatedTexts[] = [];
  const rows: CsvTable['rows'][number][] = [];
  parse(text, {
    delimiter: delimiterOf(headingOf(text)),
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error !== undefined) rejected.push({ file, line: Number(error['lines'] ?? 0), why: reasonOf(error) });
      return undefined;
    },
    on_record: (texts: string[], { lines }: { lines: number }) => {
      if (columns.length === 0) {
        columns = texts.map((name) => name.trim());
        repeated = columns.map(() => new RepeatedTexts());
      } else {
        const cells: Record<string, string> = {};
        for (let c = 0; c < columns.length; c++)
          cells[columns[c] as string] = (repeated[c] as RepeatedTexts).once(texts[c] as string);
        rows.push({ line: lines, cells });
      }
      return undefined;
    },
  });
  if (columns.length === 0) throw wrongUse(`${file} is empty: a heading with the names of the columns is needed.`);
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw wrongUse(`${file} has two columns named ${twice}.`);
  return { columns, rows, rejected };
}

const headingOf = (text: string): string => text.slice(0, text.search(/\r?\n|$/));

export function delimiterOf(heading: string): string {
  const uses = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}

function reasonOf({ code }: CsvError): string {
  if (code.startsWith('CSV_RECORD_INCONSISTENT')) return 'it has another number of cells than the heading';
  return code.startsWith('CSV_QUOTE') || code.includes('QUOTE') ? 'its quotes do not close' : 'it is not CSV';
}

/** Texts that a column may hold beside one another; whoever looks for more of them has a column that repeats nothing. */
const MOST = 2 ** 16;

/** The texts of a column, of which equal ones are one in memory: what a column repeats is held once. */
class RepeatedTexts {
  private readonly known = new Map<string, string>();

  once(text: string): string {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    if (this.known.size < MOST) this.known.set(text, text);
    return text;
  }
}
