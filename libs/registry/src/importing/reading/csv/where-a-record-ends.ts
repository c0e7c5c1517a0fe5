import { behindBlanks, behindOpeningQuote, closingQuote } from './quotes-of-cells';

/**
 * Where the first record of RFC 4180 ends: how many lines it takes, as a quoted cell may go over several; `open` while its quote is; and
 * `not-closed` when what closes a cell that began on an earlier line is no end of a cell, so that a later quote was taken for it.
 */
export type RecordEnd = number | 'open' | 'not-closed';

type Place = 'outside' | 'inside' | 'broken';

/** See {@link RecordEnd}. */
export function endOfFirst(lines: readonly string[], delimiter: string): RecordEnd {
  let place: Place = 'outside';
  for (const [at, line] of lines.entries()) {
    place = placeBehind(line, delimiter, place === 'inside');
    if (place === 'broken') return 'not-closed';
    if (place === 'outside') return at + 1;
  }
  return 'open';
}

/**
 * Whether a line ends within a quoted cell. A quote opens at the beginning of a cell only; two within a quoted cell are one that is meant.
 * People write text behind a closed quote (`"Bé" An`), which is forgiven within a line; over lines it is a quote that nobody closed.
 */
function placeBehind(line: string, delimiter: string, beginsInside: boolean): Place {
  let isFromAbove = beginsInside;
  for (let at = 0; ;) {
    const inside = isFromAbove ? at : behindOpeningQuote(line, at, delimiter);
    if (inside !== undefined) {
      const quote = closingQuote(line, inside);
      if (quote < 0) return 'inside';
      at = quote + 1;
      if (isFromAbove && !isEndOfCell(line, at, delimiter)) return 'broken';
      isFromAbove = false;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return 'outside';
    at = next + delimiter.length;
  }
}

function isEndOfCell(line: string, from: number, delimiter: string): boolean {
  const at = behindBlanks(line, from, delimiter);
  return at === line.length || line.startsWith(delimiter, at);
}
