import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { AlignedPair } from '../record/comparator';
import type { Features, MatchRecord } from '../record/match-record';
import { alignedFeatures } from '../scoring/aligned-features';
import { BodyLimits } from '../scoring/evidence-body-limits';
import { ComparedColumn, levelIn, type PackedOutcome, weightIn } from './compared-column';
import { ValueNumbers } from './value-numbers';

/** Compares records of one data set by all comparisons of a model, as `scorePair` does, and no two values again and again. */
export class ComparedRecords {
  private readonly columns: readonly ComparedColumn[];

  constructor(
    private readonly model: CompiledMatchModel,
    private readonly records: readonly MatchRecord[],
  ) {
    this.columns = model.comparisons.map((comparison) => {
      const values = new ValueNumbers();
      const numbers = Uint32Array.from(records, ({ features }) => values.numberOf(features[comparison.feature]));
      return new ComparedColumn(comparison, values, numbers);
    });
  }

  /** The weight of the records at two places, in 1/1000 bit; `levels` takes the level of each comparison, from `at` on. */
  weigh(lower: number, higher: number, levels: Uint8Array, at: number): number {
    const pair = alignedFeatures(this.model, this.featuresAt(lower), this.featuresAt(higher));
    const bodies = new BodyLimits();
    let weight = this.model.prior;
    for (let c = 0; c < this.columns.length; c++) {
      const column = this.columns[c] as ComparedColumn;
      const outcome = this.outcomeIn(column, lower, higher, pair);
      levels[at + c] = levelIn(outcome);
      weight += bodies.within(column.comparison, weightIn(outcome));
    }
    return weight;
  }

  private outcomeIn(column: ComparedColumn, lower: number, higher: number, { left, right }: AlignedPair): PackedOutcome {
    const [own, other] = [this.featuresAt(lower), this.featuresAt(higher)];
    if (left === own && right === other) return column.between(lower, higher);
    const { feature } = column.comparison;
    const [l, r] = [left[feature], right[feature]];
    // Of what was put into another arrangement most is as the records state it.
    return l === own[feature] && r === other[feature] ? column.between(lower, higher) : column.ofValues(l, r);
  }

  featuresAt(place: number): Features {
    return (this.records[place] as MatchRecord).features;
  }
}
