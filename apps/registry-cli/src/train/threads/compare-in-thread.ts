import {
  byRow,
  ComparedRecords,
  comparedPatterns,
  compileMatchModel,
  type LevelPattern,
  type MatchModelDeclaration,
  type NumberedFeature,
  type PairsOfPlaces,
} from '@sogoc/matching';

import { compileFile } from '../../data-set/read-definition';

/** What a thread that compares is told at its start: plain data, for functions cannot be sent. */
export interface RecordsToCompare {
  /** The path of the definition. */
  readonly definition: string;
  readonly spec: MatchModelDeclaration;
  /** What the model compares, by feature; records by their places in identity order. */
  readonly features: ReadonlyMap<string, NumberedFeature>;
}

export interface ComparingOrder {
  readonly pairs: PairsOfPlaces;
  /** The places of the levels of each pair, or how often which come together. */
  readonly wanted: 'levels' | 'patterns';
}

export type Compared = Uint8Array | readonly LevelPattern[];

/** Compares pairs of the records whenever it is asked to. */
export function comparingOf({ definition, spec, features }: RecordsToCompare): (order: ComparingOrder) => Compared {
  const functions = compileFile(definition).functionsFor((feature) => {
    const numbered = features.get(feature);
    // A comparator is asked about what the model compares, and about nothing else.
    if (numbered === undefined) throw new RangeError(`${feature} is not compared`);
    return byRow(numbered, numbered.values);
  });
  const records = ComparedRecords.ofFeatures(compileMatchModel(spec, functions), features);
  return ({ pairs, wanted }) => (wanted === 'levels' ? records.levelsOf(pairs) : comparedPatterns(records, pairs));
}
