import type { CompiledComparison, CompiledMatchModel } from '../model/compiled-match-model';
import type { AlignedPair } from '../record/comparator';
import type { Features, MatchRecord } from '../record/match-record';
import { BodyLimits } from '../scoring/evidence-body-limits';
import { ComparedColumn, type PairsToCompare } from './compared-column';
import { type NumberedFeature, numberedFeatures } from './value-numbers';

/** Compares records of one data set by all comparisons of a model, as `scorePair` does, and no two values again and again. */
export class ComparedRecords {
  private readonly columns: readonly ComparedColumn[];
  private readonly bodies = new BodyLimits();

  private constructor(
    readonly model: CompiledMatchModel,
    readonly records: readonly MatchRecord[],
    private readonly features: ReadonlyMap<string, NumberedFeature>,
  ) {
    this.columns = model.comparisons.map(
      (comparison) => new ComparedColumn(comparison, features.get(comparison.feature) as NumberedFeature),
    );
  }

  static of(model: CompiledMatchModel, records: readonly MatchRecord[]): ComparedRecords {
    return new ComparedRecords(model, records, numberedFeatures(model, records));
  }

  /** To compare alone, by a model that puts no two records into another arrangement. */
  static ofFeatures(model: CompiledMatchModel, features: ReadonlyMap<string, NumberedFeature>): ComparedRecords {
    return new ComparedRecords(model, [], features);
  }

  /** The same records under another model of the same comparisons. */
  under(model: CompiledMatchModel): ComparedRecords {
    return new ComparedRecords(model, this.records, this.features);
  }

  /**
   * The places of the levels, a row of the model's comparisons for each pair: one comparison after another, whose values stay near the
   * processor meanwhile, or one pair after another where it is arranged first.
   */
  levelsOf(pairs: PairsToCompare): Uint8Array {
    const width = this.columns.length;
    const levels = new Uint8Array(pairs.count * width);
    if (this.model.align === undefined) this.columns.forEach((column, c) => column.compareAll(pairs, levels, width, c));
    else
      for (let i = 0; i < pairs.count; i++)
        this.compare(pairs.left[i] as number, pairs.right[i] as number, levels, i * width);
    return levels;
  }

  /** Puts the place of the level of each comparison into `levels`, from `at` on. */
  compare(lower: number, higher: number, levels: Uint8Array, at: number): void {
    const arranged = this.arrangedAt(lower, higher);
    for (let c = 0; c < this.columns.length; c++) {
      const column = this.columns[c] as ComparedColumn;
      levels[at + c] =
        arranged === undefined || this.isUntouched(column.comparison, lower, higher, arranged)
          ? column.levelBetween(column.numberAt(lower), column.numberAt(higher))
          : column.levelOf(arranged);
    }
  }

  /** The weight of the records at two places that came to these levels, in 1/1000 bit. */
  weigh(lower: number, higher: number, levels: Uint8Array, at: number): number {
    const bodies = this.bodies.ofNextPair();
    let weight = this.model.prior;
    let arranged: AlignedPair | undefined;
    let isArranged = this.model.align === undefined;
    for (let c = 0; c < this.columns.length; c++) {
      const place = levels[at + c] as number;
      // What is missing weighs nothing.
      if (place === 0) continue;
      const column = this.columns[c] as ComparedColumn;
      const level = column.comparison.levels[place];
      if (level?.adjusted === true && !isArranged) {
        arranged = this.arrangedAt(lower, higher);
        isArranged = true;
      }
      const own =
        arranged === undefined || this.isUntouched(column.comparison, lower, higher, arranged)
          ? column.weightBetween(place, column.numberAt(lower), column.numberAt(higher))
          : column.weightOf(place, arranged);
      weight += bodies.within(column.comparison, own);
    }
    return weight;
  }

  featuresAt(place: number): Features {
    return (this.records[place] as MatchRecord).features;
  }

  private arrangedAt(lower: number, higher: number): AlignedPair | undefined {
    return this.model.align?.(this.featuresAt(lower), this.featuresAt(higher));
  }

  /** Of what was put into another arrangement most is as the records state it. */
  private isUntouched(
    { feature }: CompiledComparison,
    lower: number,
    higher: number,
    { left, right }: AlignedPair,
  ): boolean {
    return left[feature] === this.featuresAt(lower)[feature] && right[feature] === this.featuresAt(higher)[feature];
  }
}
