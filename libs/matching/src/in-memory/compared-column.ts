import type { CompiledComparison, CompiledLevel } from '../model/compiled-match-model';
import type { AlignedPair, Comparator, ComparatorByPlace } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { levelIndexOf, levelOfPresent, weightAt } from '../scoring/compare-feature';
import { OutcomeMemory } from './outcome-memory';
import { MISSING_VALUE, type NumberedFeature } from './value-numbers';

/** The place of the level of what is missing, which weighs nothing. */
const MISSING_LEVEL = 0;
/** No level, and no weight: none is so little. */
const UNKNOWN = -(2 ** 31);

/** Pairs by the places of their records. */
export interface PairsToCompare {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/** One comparison over the records of a data set: two values are compared once and again only when they were forgotten. */
export class ComparedColumn {
  /** Levels and weights of two values that are one. */
  private readonly levelsOfEqual: Int32Array;
  private weightsOfEqual: Int32Array | undefined;
  private readonly levelsOfOthers = new OutcomeMemory();
  private weightsOfOthers: OutcomeMemory | undefined;
  /** Made when the first two values are compared: what weighs pairs compares none. */
  private comparators: readonly ComparatorByPlace[] | undefined;

  constructor(
    readonly comparison: CompiledComparison,
    private readonly feature: NumberedFeature,
  ) {
    this.levelsOfEqual = new Int32Array(feature.values.length).fill(UNKNOWN);
  }

  /** Puts the level of each pair into its row of `levels`. */
  compareAll({ count, left, right }: PairsToCompare, levels: Uint8Array, width: number, at: number): void {
    const { numbers } = this.feature;
    for (let i = 0; i < count; i++)
      levels[i * width + at] = this.levelBetween(
        numbers[left[i] as number] as number,
        numbers[right[i] as number] as number,
      );
  }

  numberAt(place: number): number {
    return this.feature.numbers[place] as number;
  }

  /** The place of the level that the values with two numbers come to. */
  levelBetween(left: number, right: number): number {
    if (left === MISSING_VALUE || right === MISSING_VALUE) return MISSING_LEVEL;
    if (left !== right)
      return this.levelsOfOthers.find(left, right) ?? this.levelsOfOthers.keep(left, right, this.compared(left, right));
    const known = this.levelsOfEqual[left] as number;
    return known === UNKNOWN ? (this.levelsOfEqual[left] = this.compared(left, right)) : known;
  }

  /** Of values that need be no record's own. */
  levelOf({ left, right }: AlignedPair): number {
    const { feature } = this.comparison;
    return levelIndexOf(this.comparison, left[feature], right[feature]);
  }

  /** What a level weighs, in 1/1000 bit, where the values with two numbers came to it. */
  weightBetween(place: number, left: number, right: number): number {
    const level = this.comparison.levels[place] as CompiledLevel;
    if (!level.adjusted) return level.weight;
    if (left !== right) {
      this.weightsOfOthers ??= new OutcomeMemory();
      const found = this.weightsOfOthers.find(left, right);
      return found ?? this.weightsOfOthers.keep(left, right, this.weighed(level, left, right));
    }
    this.weightsOfEqual ??= new Int32Array(this.feature.values.length).fill(UNKNOWN);
    const known = this.weightsOfEqual[left] as number;
    return known === UNKNOWN ? (this.weightsOfEqual[left] = this.weighed(level, left, right)) : known;
  }

  weightOf(place: number, { left, right }: AlignedPair): number {
    const { feature, levels } = this.comparison;
    return weightAt(levels[place] as CompiledLevel, this.comparison, left[feature], right[feature]);
  }

  private compared(left: number, right: number): number {
    const { comparators, levels } = this.comparison;
    this.comparators ??= comparators.map((comparator) => byPlace(comparator, this.feature.values));
    return levelOfPresent(levels, this.comparators, left, right);
  }

  private weighed(level: CompiledLevel, left: number, right: number): number {
    return weightAt(level, this.comparison, this.valueOf(left), this.valueOf(right));
  }

  private valueOf(number: number): FeatureValue {
    return this.feature.values[number] as FeatureValue;
  }
}

function byPlace(comparator: Comparator, values: readonly FeatureValue[]): ComparatorByPlace {
  const made = comparator.among?.(values);
  return made ?? ((left, right) => comparator(values[left] as FeatureValue, values[right] as FeatureValue));
}
