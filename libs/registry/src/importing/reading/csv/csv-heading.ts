import { UnreadableFileError } from '../../errors';
import { type Decode, UTF_8_MARK } from '../file-encodings';
import { cellsOf } from './csv-cells';
import { delimiterOf, saidDelimiter } from './csv-delimiter';
import type { LinesAhead } from './lines-ahead';
import { refuseTitle } from './title-above-heading';
import { endOfFirst } from './where-a-record-ends';

/** A heading whose quotes are open after so many lines has one that does not close. */
const MOST_LINES = 20;

/** What a CSV file begins with. */
export interface CsvHeading {
  /** As it stands in the file, one character a byte, over several lines where a name is; with the line that says the delimiter. */
  readonly raw: string;
  readonly delimiter: string;
  /** Names; those that are left out at the end are none. */
  readonly columns: readonly string[];
}

/**
 * Takes the heading off the lines: the first that is not blank, and those that its quotes go on over. The delimiter is what a line `sep=`
 * says, else the comma, semicolon, tab or bar that the heading uses most outside of quotes.
 * @throws UnreadableFileError
 */
export async function readHeading(lines: LinesAhead, decode: Decode, file: string): Promise<CsvHeading> {
  const first = (await nextText(lines)) ?? '';
  const said = saidDelimiter(first.replace(UTF_8_MARK, ''));
  const heading = await closed(said === undefined ? first : ((await nextText(lines)) ?? ''), lines, file);
  // Rows that are written out again behind it are read by the same delimiter.
  const raw = said === undefined ? heading : `${first}\n${heading}`;
  const text = heading.replace(UTF_8_MARK, '');
  if (text.trim() === '')
    throw new UnreadableFileError(`${file} is empty: a heading with the names of the columns is needed.`);
  const delimiter = said ?? delimiterOf(text);
  // Quotes that are even may still not pair: the one that closes belongs to a row.
  if (endOfFirst(text.split('\n'), delimiter) === 'not-closed') throw notClosed(file);
  const names = namesOf(text, delimiter, decode, file);
  if (names.length === 1 || names.includes('')) await refuseTitle(names, { lines, decode, said, file });
  return { raw, delimiter, columns: withoutDoubles(withRowNames(names), file) };
}

/** The next line that is not blank. */
async function nextText(lines: AsyncIterator<string>): Promise<string | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) return undefined;
    if (value.replace(UTF_8_MARK, '').trim() !== '') return value;
  }
}

async function closed(first: string, lines: AsyncIterator<string>, file: string): Promise<string> {
  let raw = first;
  for (let count = 1; isOpen(raw); count++) {
    const { done, value } = count < MOST_LINES ? await lines.next() : { done: true, value: '' };
    if (done === true) throw notClosed(file);
    raw += `\n${value}`;
  }
  return raw;
}

const notClosed = (file: string): UnreadableFileError =>
  new UnreadableFileError(`The heading of ${file} has a quote that does not close.`);

/** Two quotes within a quoted cell are one that is meant, so that closed ones are even. */
const isOpen = (raw: string): boolean => (raw.match(/"/g)?.length ?? 0) % 2 === 1;

function namesOf(heading: string, delimiter: string, decode: Decode, file: string): readonly string[] {
  const names = cellsOf(heading, delimiter).map((cell) => {
    const name = decode(cell);
    if (name === undefined)
      throw new UnreadableFileError(`The heading of ${file} is not in this encoding: say its --encoding.`);
    // A name over two lines is one name.
    return name.trim().replace(/\s+/g, ' ');
  });
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

/** Data frames are written out with the names or numbers of their rows in front, under no name: they are kept, and mean nothing. */
const withRowNames = ([first = '', ...others]: readonly string[]): readonly string[] => [
  first || 'column 1',
  ...others,
];

function withoutDoubles(columns: readonly string[], file: string): readonly string[] {
  const nameless = columns.indexOf('');
  if (nameless >= 0) throw new UnreadableFileError(`Column ${nameless + 1} of ${file} has no name.`);
  // By their places: without a heading, what stands there is of somebody.
  const twice = columns.findIndex((name, at) => columns.indexOf(name) !== at);
  if (twice >= 0)
    throw new UnreadableFileError(
      `Columns ${columns.indexOf(columns[twice]!) + 1} and ${twice + 1} of ${file} have the same name.`,
    );
  return columns;
}
