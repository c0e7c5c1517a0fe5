import type { DataColumn } from '@sogoc/matching';

import { CellNumbers, type DecodedCell, grown } from './cell-numbers';

/** A CSV file by its columns. */
export interface CsvColumns {
  /** As the heading names them, each once. */
  readonly names: readonly string[];
  /** Of the heading's cells, in its order. */
  readonly columns: readonly DataColumn[];
  /** Of each row, the heading's line being 1. */
  readonly lines: Uint32Array;
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22];
/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
const [HASH_BASIS, HASH_PRIME] = [0x811c9dc5, 0x01000193];
/** U+037E, which NFC turns into a semicolon, in UTF-8. */
const GREEK_QUESTION_MARK = Buffer.from([0xcd, 0xbe]);

const { imul } = Math;

/**
 * Reads a CSV file with a heading off its bytes (valid UTF-8, without a mark), by columns, as `readCsv` does row by row. Undefined where
 * anything but plain rows is met (a row with another number of cells, a quote or line end inside a cell, two kinds of line ends, white
 * space that quotes keep): what is to be said of these, and how they are read, is for `readCsv`.
 */
export function csvColumns(bytes: Buffer, delimiter: string): CsvColumns | undefined {
  if (delimiter === ';' && bytes.includes(GREEK_QUESTION_MARK)) return undefined;
  const scan = new CsvScan(bytes, delimiter.charCodeAt(0));
  const heading = scan.heading();
  if (heading === undefined) return undefined;
  const names = heading.map((name) => name.trim());
  if (new Set(names).size < names.length) return undefined;
  return scan.rows(names);
}

/** Where a cell ends, and what stands there. */
type CellEnd = 'cell' | 'row' | 'file';

class CsvScan {
  private at = 0;
  private line = 1;
  private lineEnd: number | undefined;
  /** Of the cell that was read last. */
  private from = 0;
  private to = 0;
  private hash = 0;
  private isQuoted = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly delimiter: number,
  ) {}

  heading(): readonly string[] | undefined {
    const cells: string[] = [];
    for (;;) {
      const end = this.nextCell();
      if (end === undefined) return undefined;
      cells.push(this.decoded(this.from, this.to).text);
      if (end === 'cell') continue;
      const isEmpty = cells.length === 1 && cells[0] === '';
      return end === 'file' || isEmpty ? undefined : cells;
    }
  }

  rows(names: readonly string[]): CsvColumns | undefined {
    const cells = names.map(() => new CellNumbers(this.bytes, (from, to) => this.decoded(from, to)));
    const row = new Uint32Array(names.length);
    let lines = new Uint32Array(1024);
    let count = 0;
    while (this.at < this.bytes.length) {
      const { line } = this;
      let place = 0;
      let end: CellEnd | undefined;
      do {
        end = this.nextCell();
        const column = cells[place];
        if (end === undefined || column === undefined) return undefined;
        // A line without anything on it is no row.
        if (place === 0 && end !== 'cell' && this.isEmpty()) break;
        const number = column.numberOf(this.from, this.to, this.hash);
        // Quotes keep white space, and of one column a line of white space alone is no row.
        if (column.isTrimmed(number) && (this.isQuoted || names.length === 1)) return undefined;
        row[place++] = number;
      } while (end === 'cell');
      if (place === 0) continue;
      if (place !== names.length) return undefined;
      for (let c = 0; c < row.length; c++) (cells[c] as CellNumbers).push(row[c] as number);
      if (count === lines.length) lines = grown(lines);
      lines[count++] = line;
    }
    return { names, columns: cells.map((each) => each.column()), lines: lines.slice(0, count) };
  }

  /** Reads the cell that begins here, up to and with what ends it. Undefined where it is no plain one. */
  private nextCell(): CellEnd | undefined {
    const { bytes, delimiter } = this;
    let { at } = this;
    while (at < bytes.length && (bytes[at] === SPACE || bytes[at] === TAB) && bytes[at] !== delimiter) at++;
    this.isQuoted = bytes[at] === QUOTE;
    if (this.isQuoted) return this.quotedCell(at + 1);
    // What stands before the cell is left out of it; what stands behind it falls away with its text.
    let hash = HASH_BASIS;
    this.from = at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
      if (byte === QUOTE) return undefined;
      hash = imul(hash ^ byte, HASH_PRIME);
    }
    return this.endedAt(at, at, hash);
  }

  private quotedCell(from: number): CellEnd | undefined {
    const { bytes } = this;
    let hash = HASH_BASIS;
    let at = from;
    this.from = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return undefined;
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return this.endedAt(at, at + 1, hash);
        hash = imul(hash ^ byte, HASH_PRIME);
        at++;
      }
      hash = imul(hash ^ byte, HASH_PRIME);
    }
    return undefined;
  }

  /** The cell's bytes end at `to`; what ends the cell stands at `at`. */
  private endedAt(to: number, at: number, hash: number): CellEnd | undefined {
    const { bytes } = this;
    this.to = to;
    this.hash = hash >>> 0;
    if (at >= bytes.length) {
      this.at = at;
      return 'file';
    }
    if (bytes[at] === this.delimiter) {
      this.at = at + 1;
      return 'cell';
    }
    const length = bytes[at] === LINE_FEED ? 1 : bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 0;
    if (length === 0 || (this.lineEnd ?? length) !== length) return undefined;
    this.lineEnd = length;
    this.at = at + length;
    this.line += 1;
    return 'row';
  }

  private isEmpty(): boolean {
    return this.from === this.to && !this.isQuoted;
  }

  private decoded(from: number, to: number): DecodedCell {
    const raw = this.bytes.toString('utf8', from, to);
    const written = raw.includes('"') ? raw.replaceAll('""', '"') : raw;
    const trimmed = written.trim();
    const text = trimmed.normalize('NFC');
    return { text, isTrimmed: trimmed !== written, isOneOfSeveral: text !== written };
  }
}
