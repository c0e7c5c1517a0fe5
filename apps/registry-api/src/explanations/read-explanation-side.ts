import { EXPLANATION_SIDE_NAMING, type ExplanationSideDto } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import type { ExplanationSide } from '@sogoc/registry';

/** Throws `InvalidRequestError` unless the side names exactly one thing. */
export function sideOf(
  { goldenId, recordId, source, recordKey, collection }: ExplanationSideDto,
  pointer: string,
): ExplanationSide {
  const named = [goldenId, recordId, source, recordKey].filter((member) => typeof member === 'string').length;
  if (typeof goldenId === 'string' && named === 1) return { goldenId };
  if (typeof recordId === 'string' && named === 1) return { recordId };
  if (typeof source === 'string' && typeof recordKey === 'string' && named === 2) {
    return { source, recordKey, ...(typeof collection === 'string' && { collection }) };
  }
  throw new InvalidRequestError([{ pointer, code: 'incomplete-side', detail: EXPLANATION_SIDE_NAMING.message }]);
}
