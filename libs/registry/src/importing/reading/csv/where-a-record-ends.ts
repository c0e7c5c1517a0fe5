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
  let isInside = beginsInside;
  let isFromAbove = beginsInside;
  for (let at = 0; ;) {
    if (!isInside && line[at] === '"') {
      isInside = true;
      at++;
    }
    if (isInside) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return 'inside';
      at = quote + 1;
      if (line[at] === '"') {
        at++;
        continue;
      }
      if (isFromAbove && !isEndOfCell(line, at, delimiter)) return 'broken';
      isInside = false;
      isFromAbove = false;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return 'outside';
    at = next + 1;
  }
}

/** Blanks behind a quote are no text. */
function isEndOfCell(line: string, from: number, delimiter: string): boolean {
  let at = from;
  while (line[at] === ' ') at++;
  return at === line.length || line.startsWith(delimiter, at);
}
