import { USABLE_BLOCK_SIZE } from '@sogoc/matching';
import {
  GoldenStateRepository,
  MatchKeyRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';

import { matchRecordOf } from '../resolution/record-changes';
import type { MatchCandidate } from './rank-candidates';

/** Keys that one question may ask for; a record of the product has about ten. */
const MOST_KEYS = 64;
/** Records that one question may have scored. */
const MOST_CANDIDATES = 1_000;

export interface CandidateSearch {
  readonly candidates: readonly MatchCandidate[];
  /** Whether there was more than one question may ask for. */
  readonly cut: boolean;
}

/** Records in the usable blocks of the keys, as resolution would find them; those that share most keys first. */
export async function findCandidates(tx: Transaction, matchKeys: readonly number[]): Promise<CandidateSearch> {
  const members = await new MatchKeyRepository().blocks(tx, matchKeys.slice(0, MOST_KEYS), USABLE_BLOCK_SIZE);
  const keysOf = new Map<number, number[]>();
  for (const { recordNo, matchKey } of members) keysOf.set(recordNo, [...(keysOf.get(recordNo) ?? []), matchKey]);
  const ordered = [...keysOf].sort(
    ([no, keys], [otherNo, otherKeys]) => otherKeys.length - keys.length || no - otherNo,
  );
  const recordNos = ordered.slice(0, MOST_CANDIDATES).map(([recordNo]) => recordNo);
  const links = await new GoldenStateRepository().links(tx, recordNos);
  const goldenOf = new Map(links.map(({ no, goldenId }) => [no, goldenId]));
  const rows = await new ResolvedRecordRepository().features(tx, recordNos);
  return {
    candidates: rows.flatMap((row): MatchCandidate[] => {
      const goldenId = goldenOf.get(row.recordNo) ?? null;
      if (goldenId === null || row.features === null) return [];
      return [{ record: matchRecordOf(row), goldenId, matchKeys: keysOf.get(row.recordNo) ?? [] }];
    }),
    cut: matchKeys.length > MOST_KEYS || ordered.length > MOST_CANDIDATES,
  };
}
