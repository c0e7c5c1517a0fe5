import { lengthOfFirst } from './where-a-record-ends';

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
export async function* csvRecords(lines: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    yield* completeRecords(waiting, delimiter, MOST_LINES);
  }
  yield* completeRecords(waiting, delimiter, 0);
}

/** Takes the records that are complete off the lines; one that would be longer than `most` lines is not waited for. */
function* completeRecords(waiting: string[], delimiter: string, most: number): Generator<CsvRecord> {
  while (waiting.length > 0) {
    const length = lengthOfFirst(waiting, delimiter);
    if (length === undefined && waiting.length <= most && charactersOf(waiting) <= MOST_CHARACTERS) return;
    const raw = waiting.splice(0, length ?? 1).join('\n');
    if (raw.trim() !== '') yield { raw, isClosed: length !== undefined };
  }
}

const charactersOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0);
