import { Injectable } from '@nestjs/common';
import { CAPPED_BLOCK_SIZE, type Features } from '@sogoc/matching';
import {
  BlockingKeyRepository,
  GoldenStateRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { type MatchCandidate, matchRecordOf } from '@sogoc/resolution';

/** Keys that one question may ask for; a record of the product has about ten. */
const MOST_KEYS = 64;
/** Records that one question may have scored. */
const MOST_CANDIDATES = 1_000;

export interface CandidateSearch {
  readonly candidates: readonly MatchCandidate[];
  /** Whether there was more than one question may ask for. */
  readonly cut: boolean;
}

/** Finds with whom a record that was asked about may belong. */
@Injectable()
export class CandidateFinder {
  constructor(
    private readonly blockingKeys: BlockingKeyRepository,
    private readonly goldenState: GoldenStateRepository,
    private readonly records: ResolvedRecordRepository,
  ) {}

  /** Records in the capped blocks of the keys, as resolution would find them; those that share most keys first. */
  async find(tx: Transaction, blockingKeys: readonly number[]): Promise<CandidateSearch> {
    const members = await this.blockingKeys.blocks(tx, blockingKeys.slice(0, MOST_KEYS), CAPPED_BLOCK_SIZE);
    const keysOf = new Map<number, number[]>();
    for (const { recordNumber, blockingKey } of members)
      keysOf.set(recordNumber, [...(keysOf.get(recordNumber) ?? []), blockingKey]);
    const ordered = [...keysOf].sort(
      ([recordNumber, keys], [otherNumber, otherKeys]) => otherKeys.length - keys.length || recordNumber - otherNumber,
    );
    const recordNumbers = ordered.slice(0, MOST_CANDIDATES).map(([recordNumber]) => recordNumber);
    const links = await this.goldenState.links(tx, recordNumbers);
    const goldenOf = new Map(links.map(({ recordNumber, goldenId }) => [recordNumber, goldenId]));
    const rows = await this.records.features(tx, recordNumbers);
    return {
      candidates: rows.flatMap((row): MatchCandidate[] => {
        const goldenId = goldenOf.get(row.recordNumber) ?? null;
        if (goldenId === null || row.features === null) return [];
        return [{ record: matchRecordOf(row), goldenId, blockingKeys: keysOf.get(row.recordNumber) ?? [] }];
      }),
      cut: blockingKeys.length > MOST_KEYS || ordered.length > MOST_CANDIDATES,
    };
  }

  /** Features of all live records of some golden records, by golden id. */
  async featuresOfGoldens(
    tx: Transaction,
    goldenIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Features[]>> {
    const members = await this.goldenState.members(tx, goldenIds);
    const rows = await this.records.features(
      tx,
      members.map(({ recordNumber }) => recordNumber),
    );
    const stated = new Map(rows.map(({ recordNumber, features }) => [recordNumber, features]));
    const byGolden = new Map<string, Features[]>();
    for (const { goldenId, recordNumber } of members) {
      const features = stated.get(recordNumber);
      if (features) byGolden.set(goldenId, [...(byGolden.get(goldenId) ?? []), features]);
    }
    return byGolden;
  }
}
