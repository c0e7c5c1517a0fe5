import { hash53 } from '@sogoc/kernel';
import type { Pool } from './pool';

/** Seeded draws: mulberry32 (T. Ettinger, public domain). Not for secrets. Equal seeds give equal draws on every platform. */
export class Draws {
  private state: number;

  constructor(private readonly seed: string) {
    this.state = hash53(seed) >>> 0;
  }

  /** Draws of their own for one part, so that a change elsewhere does not move them. */
  fork(part: string): Draws {
    return new Draws(`${this.seed}|${part}`);
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** @throws RangeError when the list is empty */
  one<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('There is nothing to draw from.');
    return list[this.whole(0, list.length - 1)] as T;
  }

  from<T>(pool: Pool<T>): T {
    return pool.at(this.next());
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.whole(0, 9))).join('');
  }
}
