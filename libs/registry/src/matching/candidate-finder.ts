import { Injectable } from '@nestjs/common';
import { CAPPED_BLOCK_SIZE, type Features } from '@sogoc/matching';
import {
  BlockingKeyRepository,
  GoldenAreaRepository,
  GoldenStateRepository,
  ResolvedRecordRepository,
  type Transaction,
} from '@sogoc/persistence';
import { type MatchCandidate, matchRecordOf, type RowFilter } from '@sogoc/resolution';

import { MOST_CANDIDATES, MOST_KEYS } from './match-limits';

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
    private readonly areas: GoldenAreaRepository,
  ) {}

  /** Records in the capped blocks of the keys, as resolution would find them, of those `within`; those that share most keys first. */
  async find(tx: Transaction, blockingKeys: readonly number[], within?: RowFilter): Promise<CandidateSearch> {
    const members = await this.blockingKeys.blocks(tx, blockingKeys.slice(0, MOST_KEYS), CAPPED_BLOCK_SIZE);
    const keysOf = new Map<number, number[]>();
    for (const { recordNumber, blockingKey } of members)
      keysOf.set(recordNumber, [...(keysOf.get(recordNumber) ?? []), blockingKey]);
    const ordered = [...keysOf].sort(
      ([recordNumber, keys], [otherNumber, otherKeys]) => otherKeys.length - keys.length || recordNumber - otherNumber,
    );
    const found = ordered.map(([recordNumber]) => recordNumber);
    const goldenOf = await this.goldensOf(tx, within === undefined ? found.slice(0, MOST_CANDIDATES) : found, within);
    const seen = within === undefined ? found : found.filter((recordNumber) => goldenOf.has(recordNumber));
    const recordNumbers = seen.slice(0, MOST_CANDIDATES);
    const rows = await this.records.features(tx, recordNumbers);
    return {
      candidates: rows.flatMap((row): MatchCandidate[] => {
        const goldenId = goldenOf.get(row.recordNumber);
        if (goldenId === undefined || row.features === null) return [];
        return [{ record: matchRecordOf(row), goldenId, blockingKeys: keysOf.get(row.recordNumber) ?? [] }];
      }),
      cut: blockingKeys.length > MOST_KEYS || seen.length > MOST_CANDIDATES,
    };
  }

  /** Before anything is cut off: that somebody of elsewhere was in question is not told either. */
  private async goldensOf(
    tx: Transaction,
    recordNumbers: readonly number[],
    within: RowFilter | undefined,
  ): Promise<ReadonlyMap<number, string>> {
    const links = await this.goldenState.links(tx, recordNumbers);
    const goldenOf = new Map(
      links.flatMap(({ recordNumber, goldenId }) => (goldenId === null ? [] : [[recordNumber, goldenId]])),
    );
    if (within === undefined) return goldenOf;
    const ids = await this.areas.within(tx, [...new Set(goldenOf.values())], within);
    return new Map([...goldenOf].filter(([, goldenId]) => ids.has(goldenId)));
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
