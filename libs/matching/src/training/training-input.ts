import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { ComparedCandidates } from '../in-memory/compare-candidates';
import type { MatchRecord } from '../record/match-record';
import type { MatchModelDeclaration } from '../model/match-model-declaration';
import type { MatchModelFunctions } from '../model/compiled-match-model';
import type { LevelPattern } from './level-patterns';
import type { RecordLabels } from './sample-pairs';

/** A key whose pairs EM learns from. */
export interface TrainingPass {
  readonly key: BlockingKeyDeclaration;
  /** Comparisons that sharing the key decides; their m is not learned from this pass. */
  readonly fixes: readonly string[];
}

export interface TrainingInput {
  /** Levels, and the probabilities to start from and to keep where the data say nothing. */
  readonly spec: MatchModelDeclaration;
  readonly functions: MatchModelFunctions;
  readonly records: readonly MatchRecord[];
  /** The keys that propose pairs, at least two that fix different comparisons: each must be free in one of them. */
  readonly passes: readonly TrainingPass[];
  /** Known truth for some or all records; used for m when it holds `MIN_LABELLED_PAIRS` pairs or more. */
  readonly labels?: RecordLabels;
  /**
   * Comparisons of what different things that belong together have in common (a household's address, phone and family name): pairs of
   * such things are then a class of their own, so that they are not learned as matches, and what these comparisons say for a match is
   * limited to how rare such pairs are.
   */
  readonly shared?: readonly string[];
  readonly seed: number;
  /** Whether each source lists a thing once: u then comes from pairs within one source, which are different things for sure. */
  readonly onePerSource?: boolean;
  /** The pairs that the passes' keys propose, in their order, where they were compared already; left out, they are compared. */
  readonly compared?: ComparedCandidates;
  /** The random pairs for u, where somebody drew and compared them already; left out, they are. */
  readonly strangers?: Strangers;
  /** Random pairs for u; default 1,000,000. */
  readonly samplePairs?: number;
}

/** Random pairs of records, compared. */
export interface Strangers {
  readonly pairs: number;
  readonly patterns: readonly LevelPattern[];
}

export interface TrainedPass {
  readonly key: string;
  readonly pairs: number;
  readonly fixes: readonly string[];
  readonly expectedMatches: number;
}

/** Pairs of different things that belong together. */
export interface RelatedPairs {
  /** The comparisons that they agree in. */
  readonly comparisons: readonly string[];
  readonly expectedPairs: number;
}

export interface TrainedModel {
  /** The input's specification with estimated m, u and prior. */
  readonly spec: MatchModelDeclaration;
  readonly seed: number;
  readonly records: number;
  readonly sampledPairs: number;
  readonly labelledPairs: number;
  readonly passes: readonly TrainedPass[];
  /** Undefined where such pairs were not looked for, or are too few to matter. */
  readonly related?: RelatedPairs;
  readonly rounds: number;
  /** False when EM was given up before its values stood still. */
  readonly settled: boolean;
  /** Sentences on what the data could not tell, and what was done instead; empty when all went well. */
  readonly notes: readonly string[];
}

/** Fewer labelled pairs than this say less about m than EM does. */
export const MIN_LABELLED_PAIRS = 50;
