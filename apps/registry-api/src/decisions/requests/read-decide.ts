import { type DecideDto, type DecisionSideDto, SIDE_NAMING } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import type { DecideRequest, SideName } from '@sogoc/registry';

import { readUntil } from './read-until';

/** Throws `InvalidRequestError` unless each side has exactly one name. */
export function decideRequestOf({ verdict, left, right, reason, collection, until }: DecideDto): DecideRequest {
  if (until !== undefined && until !== null && verdict !== 'hold')
    throw InvalidRequestError.of('/until', 'only-for-hold', 'Leave until out.');
  return {
    verdict,
    left: sideNameOf(left, '/left'),
    right: sideNameOf(right, '/right'),
    reason,
    ...(collection !== undefined && { collection }),
    ...readUntil(until),
  };
}

export function sideNameOf(side: DecisionSideDto, pointer: string): SideName {
  const { goldenId, source, recordKey, recordId } = side;
  const named = [goldenId, source, recordKey, recordId].filter((member) => typeof member === 'string').length;
  if (named === 1 && typeof goldenId === 'string') return { goldenId };
  if (named === 1 && typeof recordId === 'string') return { recordId };
  if (named === 2 && typeof source === 'string' && typeof recordKey === 'string') return { source, recordKey };
  throw InvalidRequestError.of(pointer, 'incomplete-side', SIDE_NAMING.message);
}
