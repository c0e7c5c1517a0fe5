import type { CompiledComparison, CompiledLevel } from '../model/compiled-match-model';
import type { FeatureValue } from '../record/match-record';
import { levelIndexOf, weightAt } from '../scoring/compare-feature';
import { OutcomeMemory } from './outcome-memory';
import { MISSING_VALUE, type ValueNumbers } from './value-numbers';

/** What a comparison came to, as one number: the level's place in its eight lowest bits, the weight in 1/1000 bit above. */
export type PackedOutcome = number;

export const levelIn = (outcome: PackedOutcome): number => outcome & LEVEL_BITS;
export const weightIn = (outcome: PackedOutcome): number => outcome >> 8;
const LEVEL_BITS = 0xff;

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
    /** The number of each record's value, by the record's place. */
    private readonly numbers: Uint32Array,
  ) {
    this.ofEqual = new Int32Array(values.count).fill(UNKNOWN);
  }

  /** Of the records at two places, as they stand. */
  between(left: number, right: number): PackedOutcome {
    const l = this.numbers[left] as number;
    const r = this.numbers[right] as number;
    if (l === MISSING_VALUE || r === MISSING_VALUE) return 0;
    if (l === r) {
      const known = this.ofEqual[l] as number;
      return known === UNKNOWN ? (this.ofEqual[l] = this.compared(l, r)) : known;
    }
    return this.ofOthers.find(l, r) ?? this.ofOthers.keep(l, r, this.compared(l, r));
  }

  /** Of values that need be no record's own. */
  ofValues(left: FeatureValue | undefined, right: FeatureValue | undefined): PackedOutcome {
    const place = levelIndexOf(this.comparison, left, right);
    const level = this.comparison.levels[place] as CompiledLevel;
    return (weightAt(level, this.comparison, left, right) << 8) | place;
  }

  private compared(left: number, right: number): PackedOutcome {
    return this.ofValues(this.values.valueOf(left), this.values.valueOf(right));
  }
}
