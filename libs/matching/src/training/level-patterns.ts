import type { MatchRecord } from '../match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { levelIndexOf } from '../scoring/compare-pair';

/** One combination of levels (by comparison, 0 = missing) and how many pairs show it. */
export interface LevelPattern {
  readonly levels: Uint8Array;
  readonly pairs: number;
}

/** Counts pairs by the levels their comparisons reach: thousands of pairs fall into a few hundred patterns. */
export class LevelPatterns {
  private readonly counts = new Map<string, { levels: Uint8Array; pairs: number }>();
  private readonly levels: Uint8Array;
  total = 0;

  constructor(private readonly model: CompiledMatchModel) {
    this.levels = new Uint8Array(model.comparisons.length);
  }

  add(left: MatchRecord, right: MatchRecord): void {
    this.model.comparisons.forEach((comparison, i) => {
      this.levels[i] = levelIndexOf(comparison, left.features[comparison.feature], right.features[comparison.feature]);
    });
    const code = String.fromCharCode(...this.levels);
    const known = this.counts.get(code);
    if (known) known.pairs += 1;
    else this.counts.set(code, { levels: this.levels.slice(), pairs: 1 });
    this.total += 1;
  }

  /** In an order that the pairs' order does not change, so that sums come out the same to the last bit. */
  all(): LevelPattern[] {
    return [...this.counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, pattern]) => pattern);
  }
}
