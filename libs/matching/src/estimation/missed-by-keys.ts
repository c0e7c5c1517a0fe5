import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import { blockingKeysOf } from '../blocking/blocking-keys';
import type { ScoredCandidates } from '../in-memory/score-candidates';
import type { Features, MatchRecord } from '../record/match-record';
import { drawBelow, seededNumbers, type SeededNumbers } from '../record/seeded-numbers';

/** Pairs less likely to be matches than this do not show what matches look like. */
const LIKELY = 0.9;
/** Made-up matches that are tried. */
const TRIED = 4_000;
/** Fewer likely matches, and fewer columns that can differ one by one, show nothing. */
const FEWEST = 20;
const FEWEST_GROUPS = 3;

export interface KeyReachInput {
  readonly entity: string;
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  readonly scored: ScoredCandidates;
  readonly probabilities: Float64Array;
  /** Features that are made of the same columns; every feature that a key reads is in one. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Estimated share of all matches that keys propose, 0–1; undefined where there are too few matches to tell. Likely matches are taken
 * apart and put together anew, each group of features from a pair of its own, as if slips in one column had nothing to do with those
 * in another; the share of such matches that share a key is what keys reach. It is too high where a bad record is bad in all columns.
 */
export function estimateKeyReach(input: KeyReachInput, seed: number): number | undefined {
  const { entity, keyDeclarations, groups } = input;
  const likely = likelyMatches(input);
  if (likely.length < FEWEST || groups.length < FEWEST_GROUPS) return undefined;
  const numbers = seededNumbers(seed);
  let reached = 0;
  for (let i = 0; i < TRIED; i++) {
    const { left, right } = mixed(likely, groups, numbers);
    const keys = new Set(blockingKeysOf(entity, keyDeclarations, left));
    if (blockingKeysOf(entity, keyDeclarations, right).some((key) => keys.has(key))) reached += 1;
  }
  return reached / TRIED;
}

type FeaturePair = readonly [left: Features, right: Features];

function likelyMatches({ scored, probabilities }: KeyReachInput): FeaturePair[] {
  const featuresAt = (place: number | undefined): Features => (scored.records[place ?? -1] as MatchRecord).features;
  const likely: FeaturePair[] = [];
  probabilities.forEach((probability, i) => {
    if (probability >= LIKELY) likely.push([featuresAt(scored.pairs.left[i]), featuresAt(scored.pairs.right[i])]);
  });
  return likely;
}

function mixed(
  likely: readonly FeaturePair[],
  groups: readonly (readonly string[])[],
  numbers: SeededNumbers,
): { left: Features; right: Features } {
  const left: Record<string, Features[string]> = {};
  const right: Record<string, Features[string]> = {};
  for (const group of groups) {
    const [one, other] = likely[drawBelow(likely.length, numbers)] as FeaturePair;
    for (const feature of group) {
      left[feature] = one[feature];
      right[feature] = other[feature];
    }
  }
  return { left, right };
}
