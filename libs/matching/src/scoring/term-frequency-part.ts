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
function agreeingShare(frequencies: TermFrequencies, left: readonly string[], right: readonly string[]): number {
  const share = (value: string): number => Math.max(frequencies.floor, frequencies.shares.get(value) ?? 0);
  const others = new Set(right);
  const shared = left.filter((value) => others.has(value));
  if (shared.length > 0) return Math.min(...shared.map(share));
  return Math.max(...left.map(share), ...right.map(share));
}
