import { behindBlanks, behindOpeningQuote, closingQuote } from './quotes-of-cells';

/** A cell, and where it ends. */
interface Cell {
  readonly text: string;
  readonly end: number;
}

/** The cells of a record whose quotes are closed. */
export function cellsOf(raw: string, delimiter: string): readonly string[] {
  if (!raw.includes('"')) return raw.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; at += delimiter.length) {
    const { text, end } = cellAt(raw, at, delimiter);
    cells.push(text);
    if (!raw.startsWith(delimiter, end)) return cells;
    at = end;
  }
}

/** Text behind a closed quote (`"Bé" An`) makes quotes that are text too. */
function cellAt(raw: string, from: number, delimiter: string): Cell {
  const open = behindOpeningQuote(raw, from, delimiter);
  const close = open === undefined ? -1 : closingQuote(raw, open);
  if (open === undefined || close < 0) return plainCell(raw, from, from, delimiter);
  const quoted = raw.slice(open, close).replaceAll('""', '"');
  const end = behindBlanks(raw, close + 1, delimiter);
  if (isEnd(raw, end, delimiter)) return { text: quoted, end };
  const { text, end: endOfPlain } = plainCell(raw, close, close + 1, delimiter);
  return { text: `"${quoted}${text}`, end: endOfPlain };
}

/** Goes on to the next delimiter behind `searched`, or the end of the line. */
function plainCell(raw: string, from: number, searched: number, delimiter: string): Cell {
  let end = searched;
  while (!isEnd(raw, end, delimiter)) end++;
  return { text: raw.slice(from, end), end };
}

const isEnd = (raw: string, at: number, delimiter: string): boolean =>
  at >= raw.length || raw[at] === '\n' || raw.startsWith(delimiter, at);
