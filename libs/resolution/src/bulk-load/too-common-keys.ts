import type { ResolutionPolicy } from '../policy/resolution-policy';
import type { KeyBlock } from './key-runs';

/**
 * How many records of a load may share a key that its units hold together. As many may stand resolved before, and still all of them are compared:
 * so none of these units moves another's record out of a capped block.
 */
export const mostSharingKey = ({ cappedBlockSize }: Pick<ResolutionPolicy, 'cappedBlockSize'>): number =>
  Math.floor(cappedBlockSize / 2);

/** Keys that more have. By them the load compares nobody: units find those pairs, one at a time. */
export function tooCommonKeys(blocks: Iterable<KeyBlock>, policy: Pick<ResolutionPolicy, 'cappedBlockSize'>): number[] {
  const most = mostSharingKey(policy);
  const crowded: number[] = [];
  for (const { key, recordNumbers } of blocks) if (recordNumbers.length > most) crowded.push(key);
  return crowded;
}
