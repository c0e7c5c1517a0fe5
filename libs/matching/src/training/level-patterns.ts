import type { ComparedRecords } from '../in-memory/compared-by-numbers';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { PairsOfPlaces } from './sample-pairs';

/** One combination of levels (by comparison, 0 = missing) and how many pairs show it. */
export interface LevelPattern {
  readonly levels: Uint8Array;
  readonly pairs: number;
}

/** Counts pairs by the levels their comparisons reach: thousands of pairs fall into a few hundred patterns. */
export class LevelPatterns {
  private readonly places = new Map<number | string, number>();
  private readonly patterns: Uint8Array[] = [];
  private readonly widths: readonly number[];
  /** Whether each combination has a number of its own among the safe integers. */
  private readonly numbered: boolean;

  constructor({ comparisons }: CompiledMatchModel) {
    this.widths = comparisons.map(({ levels }) => levels.length);
    this.numbered = this.widths.reduce((product, width) => product * width, 1) <= Number.MAX_SAFE_INTEGER;
  }

  /** Where the pattern of these levels stands among all that were asked for. */
  placeOf(levels: Uint8Array, at: number): number {
    const code = this.codeOf(levels, at);
    const known = this.places.get(code);
    if (known !== undefined) return known;
    const place = this.patterns.push(levels.slice(at, at + this.widths.length)) - 1;
    this.places.set(code, place);
    return place;
  }

  /**
   * The patterns that some pair shows, by counts of pairs, each at its pattern's place. In an order that the pairs' order does not
   * change, so that sums come out the same to the last bit.
   */
  counted(counts: ArrayLike<number>): LevelPattern[] {
    return this.patterns
      .map((levels, place) => ({ levels, pairs: counts[place] ?? 0 }))
      .filter(({ pairs }) => pairs > 0)
      .sort((left, right) => compareLevels(left.levels, right.levels));
  }

  private codeOf(levels: Uint8Array, at: number): number | string {
    if (!this.numbered) return levels.subarray(at, at + this.widths.length).join();
    let number = 0;
    for (let c = 0; c < this.widths.length; c++)
      number = number * (this.widths[c] as number) + (levels[at + c] as number);
    return number;
  }
}

/** The patterns that pairs of records show. */
export function comparedPatterns(records: ComparedRecords, pairs: PairsOfPlaces): LevelPattern[] {
  const patterns = new LevelPatterns(records.model);
  const width = records.model.comparisons.length;
  const levels = records.levelsOf(pairs);
  const counts: number[] = [];
  for (let i = 0; i < pairs.count; i++) {
    const place = patterns.placeOf(levels, i * width);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return patterns.counted(counts);
}

/** The patterns of several lists of pairs together. */
export function addedPatterns(lists: readonly (readonly LevelPattern[])[]): LevelPattern[] {
  const added = new Map<string, LevelPattern>();
  for (const { levels, pairs } of lists.flat()) {
    const key = levels.join();
    added.set(key, { levels, pairs: pairs + (added.get(key)?.pairs ?? 0) });
  }
  return [...added.values()].sort((left, right) => compareLevels(left.levels, right.levels));
}

function compareLevels(left: Uint8Array, right: Uint8Array): number {
  const c = left.findIndex((level, i) => level !== right[i]);
  return c < 0 ? 0 : (left[c] as number) - (right[c] as number);
}
