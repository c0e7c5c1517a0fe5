import type { SeededRandom } from './seeded-random';

/** Draws tokens with probability proportional to their weight, in O(log n). */
export class WeightedTable<T extends string = string> {
  private readonly tokens: T[];
  private readonly cumulative: number[] = [];
  private readonly total: number;

  constructor(weights: Readonly<Partial<Record<T, number>>>) {
    this.tokens = Object.keys(weights) as T[];
    let sum = 0;
    for (const token of this.tokens) this.cumulative.push((sum += weights[token] ?? 0));
    this.total = sum;
  }

  draw(random: SeededRandom): T {
    const target = random.next() * this.total;
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulative[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return this.tokens[low] as T;
  }
}
