import { ratesOf } from './evaluate-partition';

/** A scored pair of which the truth is known. Weight in 1/1000 bit. */
export interface JudgedPair {
  readonly weight: number;
  readonly isMatch: boolean;
}

/** Rates when every pair of at least `weight` counts as a match. */
export interface CurvePoint extends ReturnType<typeof ratesOf> {
  readonly weight: number;
}

/**
 * One point for each distinct weight, heaviest first. `trueMatches` is the number of all true pairs, those that no key proposed
 * included: they count as missed at every threshold.
 */
export function precisionRecallCurve(pairs: Iterable<JudgedPair>, trueMatches: number): CurvePoint[] {
  const counts = new Map<number, { pairs: number; matches: number }>();
  for (const { weight, isMatch } of pairs) {
    let count = counts.get(weight);
    if (count === undefined) counts.set(weight, (count = { pairs: 0, matches: 0 }));
    count.pairs += 1;
    if (isMatch) count.matches += 1;
  }
  let [joined, truePositives] = [0, 0];
  return [...counts]
    .sort(([left], [right]) => right - left)
    .map(([weight, count]) => {
      joined += count.pairs;
      truePositives += count.matches;
      return { weight, ...ratesOf(truePositives, joined - truePositives, trueMatches - truePositives) };
    });
}

/** A range of thresholds, in 1/1000 bit, over which the F1 of pairs is at its best; `from` < `to`. */
export interface BestThresholds {
  readonly f1: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The widest range of thresholds with the best F1, summed over one or more data sets. Its middle is the choice that stands the
 * farthest from harm: the edges of such a range are accidents of single pairs. `limits` bound the range where the data do not.
 */
export function bestThresholds(
  curves: readonly (readonly CurvePoint[])[],
  limits: { readonly least: number; readonly most: number },
): BestThresholds {
  const weights = curves.flatMap((points) => points.map(({ weight }) => weight));
  const steps = [
    limits.least,
    ...weights.filter((weight) => weight > limits.least && weight < limits.most),
    limits.most,
  ];
  const thresholds = [...new Set(steps)].sort((left, right) => left - right);
  let best: BestThresholds = { f1: -1, from: limits.least, to: limits.most };
  let range: BestThresholds = best;
  // Between two neighbouring weights nothing changes: the upper one stands for the range above the lower one.
  for (let i = 1; i < thresholds.length; i++) {
    const [from, to] = [thresholds[i - 1] as number, thresholds[i] as number];
    const f1 = curves.reduce((sum, points) => sum + f1At(points, to), 0) / curves.length;
    range = f1 === range.f1 ? { ...range, to } : { f1, from, to };
    if (range.f1 > best.f1 || (range.f1 === best.f1 && range.to - range.from > best.to - best.from)) best = range;
  }
  return best;
}

function f1At(points: readonly CurvePoint[], threshold: number): number {
  // Points stand heaviest first: the last one not below the threshold holds.
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as CurvePoint).weight >= threshold) low = middle + 1;
    else high = middle;
  }
  return points[low - 1]?.f1 ?? 0;
}
