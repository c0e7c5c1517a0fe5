import type { CompiledComparison, CompiledLevel } from '../model/compiled-match-model';
import type { AlignedPair } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { levelIndexOf, weightAt } from '../scoring/compare-feature';
import { OutcomeMemory } from './outcome-memory';
import { MISSING_VALUE, type ValueNumbers } from './value-numbers';

/** What a comparison came to, as one number: the level's place in its eight lowest bits, the weight in 1/1000 bit above. */
export type PackedOutcome = number;

export const levelIn = (outcome: PackedOutcome): number => outcome & LEVEL_BITS;
export const weightIn = (outcome: PackedOutcome): number => outcome >> 8;
const LEVEL_BITS = 0xff;

/** The first level, which weighs nothing. */
const MISSING_OUTCOME: PackedOutcome = 0;
/** No outcome: no level weighs so little. */
const UNKNOWN = -(2 ** 31);

/** One comparison over the records of a data set: two values are compared once and again only when they were forgotten. */
export class ComparedColumn {
  /** Of two values that are one. */
  private readonly ofEqual: Int32Array;
  private readonly ofOthers = new OutcomeMemory();

  constructor(
    readonly comparison: CompiledComparison,
    private readonly values: ValueNumbers,
  ) {
    this.ofEqual = new Int32Array(values.count).fill(UNKNOWN);
  }

  /** Of the values with two numbers. */
  between(left: number, right: number): PackedOutcome {
    if (left === MISSING_VALUE || right === MISSING_VALUE) return MISSING_OUTCOME;
    if (left !== right)
      return this.ofOthers.find(left, right) ?? this.ofOthers.keep(left, right, this.compared(left, right));
    const known = this.ofEqual[left] as number;
    return known === UNKNOWN ? (this.ofEqual[left] = this.compared(left, right)) : known;
  }

  /** Of values that need be no record's own. */
  ofFeatures({ left, right }: AlignedPair): PackedOutcome {
    const { feature } = this.comparison;
    return this.outcomeOf(left[feature], right[feature]);
  }

  private compared(left: number, right: number): PackedOutcome {
    return this.outcomeOf(this.values.valueOf(left), this.values.valueOf(right));
  }

  private outcomeOf(left: FeatureValue | undefined, right: FeatureValue | undefined): PackedOutcome {
    const place = levelIndexOf(this.comparison, left, right);
    const level = this.comparison.levels[place] as CompiledLevel;
    return (weightAt(level, this.comparison, left, right) << 8) | place;
  }
}
