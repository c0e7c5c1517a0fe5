import { candidatePairs, type KeyStatistics, type BlockingKeyDeclaration, type MatchRecord } from '@sogoc/matching';

import type { Truth } from '../data-set/read-truth';
import type { KeyReport } from './evaluation';

/** How many of the true pairs each key proposes, and how many no other key would. */
export function keyReach(
  entity: string,
  keyDeclarations: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
  statistics: readonly KeyStatistics[],
  truth: Truth,
  truePairs: number,
): KeyReport[] {
  const proposals = new Map<string, number>();
  const own = keyDeclarations.map((spec) => {
    const pairs = candidatePairs(entity, [spec], records);
    const found: string[] = [];
    for (let i = 0; i < pairs.count; i++) {
      const left = records[pairs.left[i] as number] as MatchRecord;
      const right = records[pairs.right[i] as number] as MatchRecord;
      const thing = truth.get(left.recordNumber);
      if (thing === undefined || thing !== truth.get(right.recordNumber)) continue;
      const name = `${left.recordNumber}-${right.recordNumber}`;
      found.push(name);
      proposals.set(name, (proposals.get(name) ?? 0) + 1);
    }
    return found;
  });
  return statistics.map((key, i) => {
    const found = own[i] ?? [];
    const alone = found.filter((name) => proposals.get(name) === 1).length;
    const share = (count: number): number => (truePairs === 0 ? 1 : count / truePairs);
    return { ...key, recall: share(found.length), onlyHere: truePairs === 0 ? 0 : share(alone) };
  });
}
