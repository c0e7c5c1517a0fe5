import { harmonicMean, type ScoredCandidates, type ThreeSums } from '@sogoc/matching';

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

/** Looked through again and again, and never a list: there may be millions. */
export function judgeCandidates(
  { records, pairs, weights }: ScoredCandidates,
  truth: Truth,
): Iterable<JudgedCandidate> {
  const things = records.map(({ recordNumber }) => truth.get(recordNumber));
  return {
    *[Symbol.iterator]() {
      for (let pair = 0; pair < pairs.count; pair++) {
        const leftThing = things[pairs.left[pair] as number];
        const rightThing = things[pairs.right[pair] as number];
        if (leftThing === undefined || rightThing === undefined) continue;
        yield { pair, leftThing, rightThing, weight: weights[pair] as number, isMatch: leftThing === rightThing };
      }
    },
  };
}

/** Rates of the pairs classed as matches. `sizes`: records of each thing, whose pairs no key proposed count as missed. */
export function evaluatePairs(
  judged: Iterable<JudgedCandidate>,
  scored: ScoredCandidates,
  sizes: ReadonlyMap<string, number>,
  seed: number,
): PairEvaluation {
  const sums = new Map(
    [...sizes].map(([thing, size]): [string, MutableSums] => [thing, [0, 0, (size * (size - 1)) / 2]]),
  );
  for (const { pair, leftThing, rightThing, isMatch } of judged) {
    if (scored.classOf(pair) !== 'match') continue;
    const left = sums.get(leftThing) as MutableSums;
    const right = sums.get(rightThing) as MutableSums;
    if (isMatch) left[0] += 1;
    else {
      // A false pair counts half for each of its two things.
      left[1] += 0.5;
      right[1] += 0.5;
    }
  }
  const things = [...sums.values()];
  const all = totals(things);
  return {
    truePositives: all[0],
    falsePositives: all[1],
    falseNegatives: all[2] - all[0],
    ...ratesOf(all),
    intervals: resampledRates(things, ratesOf, seed),
  };
}

type MutableSums = [number, number, number];

function ratesOf([right, wrong, all]: ThreeSums): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

const totals = (things: readonly ThreeSums[]): ThreeSums =>
  things.reduce<ThreeSums>((sums, thing) => [thing[0] + sums[0], thing[1] + sums[1], thing[2] + sums[2]], [0, 0, 0]);
