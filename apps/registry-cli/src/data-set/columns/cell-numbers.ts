import { type DataColumn, mappedColumn } from '@sogoc/matching';

const FIRST_SLOTS = 2 ** 10;
const NONE = -1;

/** The text that bytes are. */
export interface DecodedCell {
  readonly text: string;
  /** Whether white space was taken off its ends. */
  readonly isTrimmed: boolean;
  /** Whether other bytes may be the same text. */
  readonly isOneOfSeveral: boolean;
}

type Decode = (from: number, to: number) => DecodedCell;

/**
 * Numbers the cells of one column by their bytes (hash table with open addressing; Knuth, vol. 3, 6.4): a text is made once for each
 * different cell, and a file of a hundred thousand rows makes no object for any of them.
 */
export class CellNumbers {
  private slots = new Int32Array(FIRST_SLOTS).fill(NONE);
  private hashes = new Uint32Array(FIRST_SLOTS / 2);
  private starts = new Uint32Array(FIRST_SLOTS / 2);
  private ends = new Uint32Array(FIRST_SLOTS / 2);
  private readonly texts: string[] = [];
  /** Numbers of texts that white space was taken off. */
  private readonly trimmed = new Set<number>();
  private mayRepeat = false;
  private numbers = new Uint32Array(FIRST_SLOTS);
  private rows = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: Decode,
  ) {}

  /** The number of the cell that these bytes are. */
  numberOf(from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.slots[slot] as number;
      if (number === NONE) return this.added(from, to, hash, slot);
      if (this.hashes[number] === hash && this.isSame(number, from, to)) return number;
      slot = (slot + 1) & mask;
    }
  }

  isTrimmed(number: number): boolean {
    return this.trimmed.size > 0 && this.trimmed.has(number);
  }

  /** The cell of the next row. */
  push(number: number): void {
    if (this.rows === this.numbers.length) this.numbers = grown(this.numbers);
    this.numbers[this.rows++] = number;
  }

  column(): DataColumn {
    const column = { numbers: this.numbers.slice(0, this.rows), texts: this.texts };
    return this.mayRepeat ? mappedColumn(column, (text) => text) : column;
  }

  private isSame(number: number, from: number, to: number): boolean {
    const { bytes } = this;
    const start = this.starts[number] as number;
    if ((this.ends[number] as number) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  private added(from: number, to: number, hash: number, slot: number): number {
    const { text, isTrimmed, isOneOfSeveral } = this.decode(from, to);
    const number = this.texts.push(text) - 1;
    if (isTrimmed) this.trimmed.add(number);
    this.mayRepeat ||= isOneOfSeveral;
    this.slots[slot] = number;
    this.hashes[number] = hash;
    this.starts[number] = from;
    this.ends[number] = to;
    if (this.texts.length * 2 === this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    this.hashes = grown(this.hashes);
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(NONE);
    for (let number = 0; number < this.texts.length; number++) {
      const hash = this.hashes[number] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== NONE) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

/** The same numbers, with room for as many again. */
export function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
