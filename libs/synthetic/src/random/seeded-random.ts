import { hash53 } from '@sogoc/kernel';

const TWO_POW_32 = 4294967296;

/**
 * A seeded generator of pseudo-random draws: sfc32 (Chris Doty-Humphrey, PractRand, public domain), 128 bits of state
 * filled from the seed text. Not for secrets. Equal seeds give equal sequences on every platform.
 */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(private readonly seed: string) {
    this.a = hash53(seed, 1) >>> 0;
    this.b = hash53(seed, 2) >>> 0;
    this.c = hash53(seed, 3) >>> 0;
    // The first draws of sfc32 still show the seed; twelve rounds are the author's recommendation.
    for (let i = 0; i < 12; i++) this.next();
  }

  /** An independent stream, so that a change in one part of a world does not redraw the others. */
  fork(label: string): SeededRandom {
    return new SeededRandom(`${this.seed}/${label}`);
  }

  /** In [0, 1). */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / TWO_POW_32;
  }

  /** A whole number in [low, high], both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new RangeError('Cannot pick from an empty list');
    return item;
  }

  /** A string of `count` decimal digits; the first may be zero. */
  digits(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += String(Math.floor(this.next() * 10));
    return text;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.integer(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }
}
