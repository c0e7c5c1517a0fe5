import { createHash } from 'node:crypto';

import type { RepeatedKey } from '@sogoc/resolution';

/** Keys that are remembered of a file: what they take in memory is then about a hundred megabytes. Keys that come later are not compared. */
const MOST_KEYS = 5_000_000;
const FIRST_SLOTS = 1_024;
/** Words of a slot: two of the key, one of the content. */
const WORDS = 3;

/**
 * Which rows of a file have a key that came before in it. Eight bytes stand for a key and four for a row's content, in a table that doubles
 * when it is two thirds full.
 */
export class RepeatedKeys {
  private slots = FIRST_SLOTS;
  private table = new Uint32Array(FIRST_SLOTS * WORDS);
  private count = 0;

  constructor(private readonly most = MOST_KEYS) {}

  /** Undefined: the key is new, or none. Content is compared with that of the row that had the key last. */
  note(recordKey: unknown, raw: string): RepeatedKey | undefined {
    if (typeof recordKey !== 'string') return undefined;
    const [low, high] = wordsOf(Buffer.from(recordKey.normalize('NFC')));
    const [content] = wordsOf(Buffer.from(raw, 'latin1'));
    const at = this.find(low, high);
    if (this.isTaken(at)) {
      const repeated = this.table[at + 2] === content ? 'same-content' : 'other-content';
      this.table[at + 2] = content;
      return repeated;
    }
    if (this.count >= this.most) return undefined;
    this.table.set([low, high, content], at);
    this.count += 1;
    if (this.count * 3 > this.slots * 2) this.grow();
    return undefined;
  }

  /** Where the key is, or would be. */
  private find(low: number, high: number): number {
    let slot = low % this.slots;
    while (this.isTaken(slot * WORDS) && !(this.table[slot * WORDS] === low && this.table[slot * WORDS + 1] === high))
      slot = (slot + 1) % this.slots;
    return slot * WORDS;
  }

  private isTaken(at: number): boolean {
    return this.table[at + 1] !== 0;
  }

  private grow(): void {
    const { table } = this;
    this.slots *= 2;
    this.table = new Uint32Array(this.slots * WORDS);
    for (let at = 0; at < table.length; at += WORDS)
      if (table[at + 1] !== 0) this.table.set(table.subarray(at, at + WORDS), this.find(table[at]!, table[at + 1]!));
  }
}

/** The second is never 0, which stands for an empty slot. */
function wordsOf(bytes: Buffer): [number, number] {
  const digest = createHash('sha256').update(bytes).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4) || 1];
}
