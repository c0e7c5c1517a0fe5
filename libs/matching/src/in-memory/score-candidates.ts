import type { CandidatePairs } from '../blocking/candidate-pairs';
import type { EdgeClass } from '../record/edge';
import type { MatchRecord } from '../record/match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import { judgePair } from '../scoring/score-pair';
import { compareCandidates, type ComparedCandidates, type CompareInput } from './compare-candidates';
import { ComparedRecords } from './compared-by-numbers';

/** Every candidate pair with its score; place i of the arrays is pair i. */
export interface ScoredCandidates {
  /** In identity order; the pairs hold places in this list. */
  readonly records: readonly MatchRecord[];
  readonly pairs: CandidatePairs;
  /** 1/1000 bit, prior included. */
  readonly weights: Int32Array;
  /** Place of the level that each comparison came to, a row of the model's comparisons for each pair; 0 is `missing`. */
  readonly levels: Uint8Array;
  readonly classOf: (pair: number) => EdgeClass;
}

const CLASSES: readonly EdgeClass[] = ['none', 'review', 'match', 'conflict'];

/** Proposes and scores the pairs of a whole data set, in the order of (lower identity, higher identity). */
export function scoreCandidates(input: CompareInput): ScoredCandidates {
  return scoreCompared(compareCandidates(input), input.model);
}

/** Scores pairs that were compared already: by a model of the same comparisons, whatever its probabilities. */
export function scoreCompared(
  { records, pairs, levels }: ComparedCandidates,
  model: CompiledMatchModel,
): ScoredCandidates {
  return scoredOf(records.records, pairs, outcomesOf(records.under(model), pairs, levels));
}

/** Outcomes by pair, as `ScoredCandidates` holds them; `classes` are places in a list of its own. */
export interface PairOutcomes {
  readonly weights: Int32Array;
  readonly levels: Uint8Array;
  readonly classes: Uint8Array;
}

/** Scores pairs of records by their places; nothing but what is given is read, so parts of a list can be scored apart. */
export function scorePairs(
  model: CompiledMatchModel,
  records: readonly MatchRecord[],
  pairs: Pick<CandidatePairs, 'count' | 'left' | 'right'>,
): PairOutcomes {
  const compared = ComparedRecords.of(model, records);
  const levels = new Uint8Array(pairs.count * model.comparisons.length);
  // One pair after another, for what puts two records into one arrangement remembers the last pair.
  return outcomesOf(compared, pairs, levels, (lower, higher, at) => compared.compare(lower, higher, levels, at));
}

function outcomesOf(
  records: ComparedRecords,
  { count, left, right }: Pick<CandidatePairs, 'count' | 'left' | 'right'>,
  levels: Uint8Array,
  compareFirst?: (lower: number, higher: number, at: number) => void,
): PairOutcomes {
  const { model } = records;
  const width = model.comparisons.length;
  const weights = new Int32Array(count);
  const classes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const [lower, higher] = [left[i] as number, right[i] as number];
    compareFirst?.(lower, higher, i * width);
    const weight = records.weigh(lower, higher, levels, i * width);
    weights[i] = weight;
    classes[i] = classPlace(
      model,
      weight,
      records.records[lower] as MatchRecord,
      records.records[higher] as MatchRecord,
    );
  }
  return { weights, levels, classes };
}

export function scoredOf(
  records: readonly MatchRecord[],
  pairs: CandidatePairs,
  { weights, levels, classes }: PairOutcomes,
): ScoredCandidates {
  return { records, pairs, weights, levels, classOf: (pair) => CLASSES[classes[pair] ?? 0] as EdgeClass };
}

/** The same pairs and weights under a model with other thresholds. */
export function withThresholds(scored: ScoredCandidates, model: CompiledMatchModel): ScoredCandidates {
  const { records, pairs, weights } = scored;
  const recordAt = (places: Uint32Array, i: number): MatchRecord => records[places[i] as number] as MatchRecord;
  const classes = new Uint8Array(weights.length);
  for (let i = 0; i < weights.length; i++)
    classes[i] = classPlace(model, weights[i] as number, recordAt(pairs.left, i), recordAt(pairs.right, i));
  return { ...scored, classOf: (pair) => CLASSES[classes[pair] ?? 0] as EdgeClass };
}

/** Where a pair's class stands among all. What weighs too little for any of them, as most pairs do, is not looked at. */
function classPlace(model: CompiledMatchModel, weight: number, lower: MatchRecord, higher: MatchRecord): number {
  const { review, conflict } = model.thresholds;
  if (model.questions.length === 0 && weight < review && weight < conflict) return 0;
  return CLASSES.indexOf(judgePair(model, weight, lower.features, higher.features).class);
}
