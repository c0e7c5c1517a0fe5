import type { MatchRecord } from '../record/match-record';
import type { CompiledComparison, CompiledMatchModel } from '../model/compiled-match-model';
import { alignedFeatures } from '../scoring/aligned-features';
import { levelIndexOf } from '../scoring/compare-feature';

/** One combination of levels (by comparison, 0 = missing) and how many pairs show it. */
export interface LevelPattern {
  readonly levels: Uint8Array;
  readonly pairs: number;
}

/** Counts pairs by the levels their comparisons reach: thousands of pairs fall into a few hundred patterns. */
export class LevelPatterns {
  private readonly counts = new Map<number | string, { levels: Uint8Array; pairs: number }>();
  private readonly levels: Uint8Array;
  /** Whether each combination has a number of its own among the safe integers. */
  private readonly numbered: boolean;

  constructor(private readonly model: CompiledMatchModel) {
    this.levels = new Uint8Array(model.comparisons.length);
    const combinations = model.comparisons.reduce((product, { levels }) => product * levels.length, 1);
    this.numbered = combinations <= Number.MAX_SAFE_INTEGER;
  }

  add(left: MatchRecord, right: MatchRecord): void {
    const { comparisons } = this.model;
    const aligned = alignedFeatures(this.model, left.features, right.features);
    let number = 0;
    for (let c = 0; c < comparisons.length; c++) {
      const comparison = comparisons[c] as CompiledComparison;
      const level = levelIndexOf(comparison, aligned.left[comparison.feature], aligned.right[comparison.feature]);
      this.levels[c] = level;
      number = number * comparison.levels.length + level;
    }
    const code = this.numbered ? number : this.levels.join();
    const known = this.counts.get(code);
    if (known) known.pairs += 1;
    else this.counts.set(code, { levels: this.levels.slice(), pairs: 1 });
  }

  /** In an order that the pairs' order does not change, so that sums come out the same to the last bit. */
  all(): LevelPattern[] {
    return [...this.counts.values()].sort((left, right) => compareLevels(left.levels, right.levels));
  }
}

function compareLevels(left: Uint8Array, right: Uint8Array): number {
  const c = left.findIndex((level, i) => level !== right[i]);
  return c < 0 ? 0 : (left[c] as number) - (right[c] as number);
}
