import type { AlignedPair } from '../record/comparator';
import type { Features } from '../record/match-record';
import type { CompiledMatchModel } from '../model/compiled-match-model';

/** What the model's comparisons read of a pair: its features in one arrangement, or as they stand. */
export function alignedFeatures(
  { align }: Pick<CompiledMatchModel, 'align'>,
  left: Features,
  right: Features,
): AlignedPair {
  return align?.(left, right) ?? { left, right };
}
