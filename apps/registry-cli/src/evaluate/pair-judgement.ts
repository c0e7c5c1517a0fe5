import { harmonicMean, type ScoredCandidates } from '@sogoc/matching';

import type { Truth } from '../data-set/read-truth';
import type { PairEvaluation } from './evaluation';
import { resampledRates } from './resample';

/** A candidate pair with its truth; places of the pair in `scored`. Pairs with an unlabelled record are left out. */
export interface JudgedCandidate {
  readonly pair: number;
  readonly leftThing: string;
  readonly rightThing: string;
  readonly weight: number;
  readonly isMatch: boolean;
}

export function judgeCandidates(scored: ScoredCandidates, truth: Truth): JudgedCandidate[] {
  const judged: JudgedCandidate[] = [];
  for (let pair = 0; pair < scored.pairs.count; pair++) {
    const leftThing = truth.get(scored.records[scored.pairs.left[pair] as number]?.recordNumber ?? 0);
    const rightThing = truth.get(scored.records[scored.pairs.right[pair] as number]?.recordNumber ?? 0);
    if (leftThing === undefined || rightThing === undefined) continue;
    judged.push({
      pair,
      leftThing,
      rightThing,
      weight: scored.weights[pair] as number,
      isMatch: leftThing === rightThing,
    });
  }
  return judged;
}

/** Rates of the pairs classed as matches. `sizes`: records of each thing, whose pairs no key proposed count as missed. */
export function evaluatePairs(
  judged: readonly JudgedCandidate[],
  scored: ScoredCandidates,
  sizes: ReadonlyMap<string, number>,
  seed: number,
): PairEvaluation {
  const sums = new Map([...sizes].map(([thing, size]) => [thing, [0, 0, (size * (size - 1)) / 2]]));
  for (const { pair, leftThing, rightThing, isMatch } of judged) {
    if (scored.classOf(pair) !== 'match') continue;
    const left = sums.get(leftThing) as [number, number, number];
    const right = sums.get(rightThing) as [number, number, number];
    if (isMatch) left[0] += 1;
    else {
      // A false pair counts half for each of its two things.
      left[1] += 0.5;
      right[1] += 0.5;
    }
  }
  const things = [...sums.values()];
  const [truePositives = 0, falsePositives = 0, all = 0] = totals(things);
  return {
    truePositives,
    falsePositives,
    falseNegatives: all - truePositives,
    ...ratesOf([truePositives, falsePositives, all]),
    intervals: resampledRates(things, ratesOf, seed),
  };
}

function ratesOf([right = 0, wrong = 0, all = 0]: readonly number[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

const totals = (things: readonly (readonly number[])[]): number[] =>
  things.reduce<number[]>((sums, thing) => thing.map((value, k) => value + (sums[k] ?? 0)), []);
