import { isUsualName } from '@sogoc/resolution';

import { UnreadableFileError } from '../../errors';
import type { Decode } from '../file-encodings';
import { cellsOf } from './csv-cells';
import { delimiterOf } from './csv-delimiter';
import type { LinesAhead } from './lines-ahead';
import { endOfFirst } from './where-a-record-ends';

/** Titles, dates and blank lines that spreadsheets have above a heading. */
const MOST_LINES = 20;
/** So many names that sources use are no chance. */
const TELLING_NAMES = 2;

/** A file below its first line. */
interface RestOfFile {
  readonly lines: LinesAhead;
  readonly decode: Decode;
  /** The delimiter, where a line says it. */
  readonly said: string | undefined;
  readonly file: string;
}

/**
 * Refuses a first line that is no heading, as spreadsheets have a title there, and says where the heading seems to be. A line with one name
 * is refused in any case, since a record needs a key and an attribute; one with several and a gap only where names stand below.
 * @throws UnreadableFileError
 */
export async function refuseTitle(names: readonly string[], rest: RestOfFile): Promise<void> {
  const { lines, file } = rest;
  const line = lines.count;
  let wide: string | undefined;
  for (let count = 0; count < MOST_LINES; count++) {
    const value = await lines.ahead(count);
    if (value === undefined) break;
    const below = line + count + 1;
    const cells = namesIn(value, rest);
    if (cells.filter(isUsualName).length >= TELLING_NAMES)
      throw new UnreadableFileError(
        `Line ${line} of ${file} is no heading; line ${below} seems to be it: take away the lines above that one.`,
      );
    if (cells.length > 1) wide ??= `line ${below} has ${cells.length} cells`;
  }
  if (names.length > 1) return;
  throw new UnreadableFileError(
    wide === undefined
      ? `The heading of ${file} has one name, and a record needs a key and an attribute. Where no comma, semicolon, tab or bar parts the cells, say what does in a first line, as sep=: does.`
      : `The heading of ${file}, line ${line}, has one name, and ${wide}. If that is the heading, take away the lines above it.`,
  );
}

/** The cells of a line that have something in them. A line that goes on over others is left out. */
function namesIn(line: string, { decode, said }: RestOfFile): readonly string[] {
  const delimiter = said ?? delimiterOf(line);
  if (endOfFirst([line], delimiter) !== 1) return [];
  return cellsOf(line, delimiter).flatMap((cell) => decode(cell)?.trim() || []);
}
