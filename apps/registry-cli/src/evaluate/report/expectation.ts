import {
  type CompiledMatchModel,
  type ExpectedPoint,
  type ModelOrigin,
  modelDoubts,
  type OutcomeEstimate,
  pointInForce,
  type ScoredCandidates,
} from '@sogoc/matching';

import type { CalibrationBin, Expectation } from '../evaluation';
import type { JudgedCandidate } from '../pair-judgement';

/** What is told of an estimate: of its curve one point for each whole bit. */
export function expectationOf(
  estimate: OutcomeEstimate,
  model: CompiledMatchModel,
  scored: ScoredCandidates,
  clusters: readonly (readonly number[])[],
  origin: ModelOrigin,
): Expectation {
  const { matches, keyReach, proposed, curve } = estimate;
  const inForce = pointInForce(estimate, model, scored, clusters, origin);
  return {
    matches,
    ...(keyReach !== undefined && { keyReach }),
    ...(inForce && { inForce }),
    ...(proposed && { proposed }),
    byThreshold: byWholeBits(curve),
    doubts: modelDoubts(model, scored, estimate, clusters, origin),
  };
}

/** For each whole bit the lightest pair that is not below it. */
function byWholeBits(curve: readonly ExpectedPoint[]): ExpectedPoint[] {
  return curve.filter(({ weight }, i) => {
    const next = curve[i + 1];
    return next === undefined || Math.floor(next.weight / 1000) < Math.floor(weight / 1000);
  });
}

const TENTHS = 10;

/** How often pairs of an estimated probability match, by tenths. */
export function calibrationOf(judged: Iterable<JudgedCandidate>, probabilities: Float64Array): CalibrationBin[] {
  const bins = Array.from({ length: TENTHS }, () => ({ pairs: 0, sum: 0, matches: 0 }));
  for (const { pair, isMatch } of judged) {
    const probability = probabilities[pair] as number;
    const bin = bins[Math.min(TENTHS - 1, Math.floor(probability * TENTHS))];
    if (bin === undefined) continue;
    bin.pairs += 1;
    bin.sum += probability;
    if (isMatch) bin.matches += 1;
  }
  return bins.flatMap(({ pairs, sum, matches }, i) =>
    pairs === 0 ? [] : [{ from: i / TENTHS, pairs, meanProbability: sum / pairs, shareMatches: matches / pairs }],
  );
}
