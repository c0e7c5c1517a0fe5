import type { CompiledMatchModel } from '../model/compiled-match-model';
import type { DependenceBits } from './dependence';

/** Two comparisons of which one says again what the other says. */
export interface Restatement {
  readonly comparison: string;
  readonly restates: string;
  /** Bits that are counted twice where both agree best. */
  readonly bits: number;
  /** Share of the bits of `comparison`, 0–1. */
  readonly share: number;
}

/** Less than these are no ground for a warning. */
const LEAST_BITS = 2;
const LEAST_SHARE = 0.3;

/** Pairs of comparisons that agree together far more often among strangers than chance would have it, the gravest first. */
export function restatements({ comparisons }: CompiledMatchModel, dependence: DependenceBits): Restatement[] {
  const found = comparisons.flatMap(({ name }, a) =>
    comparisons.slice(a + 1).flatMap((other, i): Restatement[] => {
      const b = a + 1 + i;
      // Of one body no more is counted than it may say.
      if (other.body !== undefined && other.body === comparisons[a]?.body) return [];
      const bits = Math.max(dependence[a]?.[b]?.[1] ?? 0, dependence[b]?.[a]?.[1] ?? 0);
      const weights = [comparisons[a], other].map((each) => (each?.levels[1]?.weight ?? 0) / 1000);
      const share = bits / Math.max(0.001, Math.min(...weights));
      return bits >= LEAST_BITS && share >= LEAST_SHARE
        ? [{ comparison: other.name, restates: name, bits, share }]
        : [];
    }),
  );
  return found.sort((l, r) => r.bits - l.bits);
}
