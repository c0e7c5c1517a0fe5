import type { FeatureValue } from '../record/match-record';
import { toMillibits, type CompiledLevel, type TermFrequencies } from '../model/compiled-match-model';
import { statedValues } from '../record/stated-values';

/** What replacing u by the agreeing value's share adds: rare values say more, common ones less. */
export function frequencyPart(
  level: CompiledLevel,
  frequencies: TermFrequencies | undefined,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): number {
  if (!frequencies) return 0;
  return toMillibits(Math.log2(level.u / agreeingShare(frequencies, statedValues(left), statedValues(right))));
}

/** Of shared values the rarest, which says most; when none is shared (a fuzzy level) the commonest of both sides, the cautious choice. */
function agreeingShare({ floor, shares }: TermFrequencies, left: readonly string[], right: readonly string[]): number {
  const share = (value: string): number => Math.max(floor, shares.get(value) ?? 0);
  let rarest = Infinity;
  for (const value of left) if (right.includes(value)) rarest = Math.min(rarest, share(value));
  if (rarest < Infinity) return rarest;
  let commonest = -Infinity;
  for (const value of left) commonest = Math.max(commonest, share(value));
  for (const value of right) commonest = Math.max(commonest, share(value));
  return commonest;
}
