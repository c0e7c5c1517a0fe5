import type { MatchRecord, ScoredCandidates } from '@sogoc/matching';

import type { Truth } from '../data-set/read-truth';
import type { KeyReport } from './evaluation';

/** How many of the true pairs each key proposes, and how many no other key would. */
export function keyReach(
  { pairs, records }: Pick<ScoredCandidates, 'pairs' | 'records'>,
  truth: Truth,
  truePairs: number,
): KeyReport[] {
  const found = pairs.keys.map(() => 0);
  const alone = pairs.keys.map(() => 0);
  const things = records.map(({ recordNumber }: MatchRecord) => truth.get(recordNumber));
  for (let i = 0; i < pairs.count; i++) {
    const thing = things[pairs.left[i] as number];
    if (thing === undefined || thing !== things[pairs.right[i] as number]) continue;
    const kinds = pairs.kindsOf(i);
    for (const kind of kinds) found[kind] = (found[kind] ?? 0) + 1;
    const [only] = kinds;
    if (kinds.length === 1 && only !== undefined) alone[only] = (alone[only] ?? 0) + 1;
  }
  const share = (count: number): number => (truePairs === 0 ? 1 : count / truePairs);
  return pairs.keys.map((key, i) => ({
    ...key,
    recall: share(found[i] ?? 0),
    onlyHere: truePairs === 0 ? 0 : share(alone[i] ?? 0),
  }));
}
