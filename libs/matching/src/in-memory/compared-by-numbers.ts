import type { CompiledComparison, CompiledMatchModel } from '../model/compiled-match-model';
import type { AlignedPair } from '../record/comparator';
import type { Features, MatchRecord } from '../record/match-record';
import { BodyLimits } from '../scoring/evidence-body-limits';
import { ComparedColumn, levelIn, weightIn } from './compared-column';
import { MISSING_VALUE, ValueNumbers } from './value-numbers';

/** Compares records of one data set by all comparisons of a model, as `scorePair` does, and no two values again and again. */
export class ComparedRecords {
  private readonly columns: readonly ComparedColumn[];
  /** The numbers of the values that comparisons read, a row for each record. */
  private readonly numbers: Uint32Array;
  private readonly bodies = new BodyLimits();

  constructor(
    private readonly model: CompiledMatchModel,
    private readonly records: readonly MatchRecord[],
  ) {
    const width = model.comparisons.length;
    this.numbers = new Uint32Array(records.length * width);
    this.columns = model.comparisons.map((comparison, c) => {
      const values = new ValueNumbers();
      records.forEach(({ features }, place) => {
        this.numbers[place * width + c] = values.numberOf(features[comparison.feature]);
      });
      return new ComparedColumn(comparison, values);
    });
  }

  /** The weight of the records at two places, in 1/1000 bit; `levels`, all 0, takes the level of each comparison, from `at` on. */
  weigh(lower: number, higher: number, levels: Uint8Array, at: number): number {
    const [own, other] = [this.featuresAt(lower), this.featuresAt(higher)];
    const rearranged = this.model.align?.(own, other);
    const width = this.columns.length;
    const bodies = this.bodies.ofNextPair();
    let weight = this.model.prior;
    for (let c = 0; c < width; c++) {
      const left = this.numbers[lower * width + c] as number;
      const right = this.numbers[higher * width + c] as number;
      // What is missing weighs nothing and comes to the first level, which stands there already.
      if (rearranged === undefined && (left === MISSING_VALUE || right === MISSING_VALUE)) continue;
      const column = this.columns[c] as ComparedColumn;
      const outcome =
        rearranged === undefined || isUntouched(column.comparison, own, other, rearranged)
          ? column.between(left, right)
          : column.ofFeatures(rearranged);
      levels[at + c] = levelIn(outcome);
      weight += bodies.within(column.comparison, weightIn(outcome));
    }
    return weight;
  }

  featuresAt(place: number): Features {
    return (this.records[place] as MatchRecord).features;
  }
}

/** Of what was put into another arrangement most is as the records state it. */
const isUntouched = (
  { feature }: CompiledComparison,
  own: Features,
  other: Features,
  { left, right }: AlignedPair,
): boolean => left[feature] === own[feature] && right[feature] === other[feature];
