/** Pairs with a weight of at least `from` and below `from + width`; both in bits. */
export interface HistogramBin {
  readonly from: number;
  readonly width: number;
  readonly pairs: number;
}

/**
 * How candidate pairs spread over match weights, without any truth: two hills with a valley between them mean that the model
 * tells matches from others, and the valley is where the thresholds belong. Bins are contiguous, empty ones included.
 */
export function weightHistogram(weights: Iterable<number>, width = 1): HistogramBin[] {
  const counts = new Map<number, number>();
  for (const weight of weights) {
    const bin = Math.floor(weight / 1000 / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const bins = [...counts.keys()].sort((left, right) => left - right);
  const [first, last] = [bins[0] as number, bins.at(-1) as number];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    return { from: (first + i) * width, width, pairs: counts.get(first + i) ?? 0 };
  });
}
