import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import { clusterPlaces } from '../clustering/cluster-by-record';
import type { ScoredCandidates } from '../in-memory/score-candidates';
import type { CompiledMatchModel } from '../model/compiled-match-model';
import {
  expectedRates,
  type ExpectedPoint,
  type ExpectedRates,
  type LikelyPairs,
  ratesOfClusters,
} from './expected-rates';
import { estimateKeyReach } from './missed-by-keys';
import { pairProbabilities } from './pair-probabilities';
import { type ProposedThresholds, proposedThresholds } from './proposed-thresholds';
import { restatements, type Restatement } from './restatements';
import { correctedByRepeats } from './strangers-by-sources';
import { correctedBySources } from './strangers-within-sources';
import { unseenMatches } from './unseen-matches';

export interface EstimateInput {
  readonly entity: string;
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly model: CompiledMatchModel;
  readonly scored: ScoredCandidates;
  /** Features made of the same columns, for what keys may miss; left out, that is not estimated. */
  readonly featureGroups?: readonly (readonly string[])[];
  /** Whether each source lists a thing once, so that pairs within one are known strangers. */
  readonly onePerSource?: boolean;
  /** Whether m and u were trained on these records or ones like them; what comparisons restate is looked for only then. */
  readonly isTrained: boolean;
  readonly seed: number;
}

/** What a model is expected to come to on these records, without any truth. */
export interface OutcomeEstimate {
  /** Expected number of matches, those that keys miss included. */
  readonly matches: number;
  /** Estimated share of the matches that keys propose; undefined where it could not be told. */
  readonly keyReach: number | undefined;
  /** By weight, heaviest first. */
  readonly curve: readonly ExpectedPoint[];
  /** Undefined when no pair is likely to match. */
  readonly proposed: ProposedThresholds | undefined;
  /** Of each candidate pair. */
  readonly probabilities: Float64Array;
  readonly restatements: readonly Restatement[];
}

/**
 * Expected precision and recall by threshold, and thresholds that fit these records: the best expected F1 of clusters, and from
 * where a pair is a match in one of ten cases. Estimated from the model's probabilities: comparisons that restate one another count
 * once, and pairs within a source show how many strangers weigh how much, whether sources list each thing once or seldom twice.
 */
export function estimateOutcome(input: EstimateInput): OutcomeEstimate {
  const { model, scored, seed, featureGroups } = input;
  const found = pairProbabilities(model, scored, seed, input.isTrained);
  const probabilities = correctedFor(input, found.probabilities);
  const among = probabilities.reduce((sum, probability) => sum + probability, 0);
  const keyReach = featureGroups
    ? estimateKeyReach({ ...input, probabilities, groups: featureGroups }, seed)
    : among / Math.max(1, among + unseenMatches(scored, probabilities));
  const matches = among / Math.max(0.05, keyReach ?? 1);
  const curve = expectedRates(joinable(scored, probabilities), scored.records.length, matches);
  return {
    matches,
    keyReach,
    curve,
    proposed: proposedThresholds(curve, scored, probabilities),
    probabilities,
    restatements: restatements(model, found.dependence),
  };
}

/** What is expected of clusters that were made of these records. */
export function expectedOfClusters(
  { probabilities, matches }: Pick<OutcomeEstimate, 'probabilities' | 'matches'>,
  scored: ScoredCandidates,
  clusters: readonly (readonly number[])[],
): ExpectedRates {
  const clusterOf = clusterPlaces(clusters);
  const clusterAt = scored.records.map(({ recordNumber }, place) => clusterOf.get(recordNumber) ?? -1 - place);
  return ratesOfClusters(joinable(scored, probabilities), clusterAt, scored.records.length, matches);
}

/**
 * What sources tell of strangers moves the probabilities. A model that was trained on these records knows already how many of its pairs
 * match, so only one that was not is asked how often sources repeat themselves.
 */
function correctedFor({ scored, onePerSource = false, isTrained }: EstimateInput, found: Float64Array): Float64Array {
  if (onePerSource) return correctedBySources(scored, found);
  return isTrained ? found : correctedByRepeats(scored, found);
}

function joinable({ pairs, weights, classOf }: ScoredCandidates, probabilities: Float64Array): LikelyPairs {
  const { left, right } = pairs;
  return { left, right, weights, probabilities, isJoinable: (pair) => classOf(pair) !== 'conflict' };
}
