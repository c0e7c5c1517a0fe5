import { type CsvLayout, fitsHeading } from './csv-layout';
import { cellsOf } from './csv-cells';
import { endOfFirst } from './where-a-record-ends';

/** A record that has not ended after so many lines has a quote that does not close. */
const MOST_LINES = 200;
/** The same of so many characters: each line read looks through all that wait. */
const MOST_CHARACTERS = 5_000_000;

export interface CsvRecord {
  /** Without its line end. */
  readonly raw: string;
  readonly isClosed: boolean;
}

/**
 * Parts lines into the records of RFC 4180: a quoted cell may go over several lines. Where a quote does not close, its line alone is a
 * record that is not closed, and reading goes on behind it: one bad line never sinks the file. Blank lines are left out.
 */
export async function* csvRecords(lines: AsyncIterable<string>, layout: CsvLayout): AsyncGenerator<CsvRecord> {
  const waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    yield* completeRecords(waiting, layout, MOST_LINES);
  }
  yield* completeRecords(waiting, layout, 0);
}

/** Takes the records that are complete off the lines; one that would be longer than `most` lines is not waited for. */
function* completeRecords(waiting: string[], layout: CsvLayout, most: number): Generator<CsvRecord> {
  while (waiting.length > 0) {
    const end = endOfFirst(waiting, layout.delimiter);
    if (end === 'open' && waiting.length <= most && charactersOf(waiting) <= MOST_CHARACTERS) return;
    const isClosed = typeof end === 'number' && !isOverRows(waiting.slice(0, end), layout);
    const raw = waiting.splice(0, isClosed ? end : 1).join('\n');
    if (raw.trim() !== '') yield { raw, isClosed };
  }
}

/** A record that does not fit the heading and takes lines that each do: two quotes of different rows were taken for a pair. */
function isOverRows([first = '', ...others]: readonly string[], { delimiter, columns }: CsvLayout): boolean {
  if (others.length === 0 || fitsHeading(cellsOf([first, ...others].join('\n'), delimiter), columns)) return false;
  return others.every((line) => endOfFirst([line], delimiter) === 1 && fitsHeading(cellsOf(line, delimiter), columns));
}

const charactersOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
