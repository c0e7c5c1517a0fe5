import { CAPPED_BLOCK_SIZE } from '@sogoc/matching';
import {
  BlockingKeyRepository,
  GoldenStateRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { matchRecordOf, type MatchCandidate } from '@sogoc/resolution';
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
export async function findCandidates(tx: Transaction, blockingKeys: readonly number[]): Promise<CandidateSearch> {
  const members = await new BlockingKeyRepository().blocks(tx, blockingKeys.slice(0, MOST_KEYS), CAPPED_BLOCK_SIZE);
  const keysOf = new Map<number, number[]>();
  for (const { recordNumber, blockingKey } of members)
    keysOf.set(recordNumber, [...(keysOf.get(recordNumber) ?? []), blockingKey]);
  const ordered = [...keysOf].sort(
    ([recordNumber, keys], [otherNumber, otherKeys]) => otherKeys.length - keys.length || recordNumber - otherNumber,
  );
  const recordNumbers = ordered.slice(0, MOST_CANDIDATES).map(([recordNumber]) => recordNumber);
  const links = await new GoldenStateRepository().links(tx, recordNumbers);
  const goldenOf = new Map(links.map(({ recordNumber, goldenId }) => [recordNumber, goldenId]));
  const rows = await new ResolvedRecordRepository().features(tx, recordNumbers);
  return {
    candidates: rows.flatMap((row): MatchCandidate[] => {
      const goldenId = goldenOf.get(row.recordNumber) ?? null;
      if (goldenId === null || row.features === null) return [];
      return [{ record: matchRecordOf(row), goldenId, blockingKeys: keysOf.get(row.recordNumber) ?? [] }];
    }),
    cut: blockingKeys.length > MOST_KEYS || ordered.length > MOST_CANDIDATES,
  };
}
