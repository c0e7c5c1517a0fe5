import { Injectable } from '@nestjs/common';
import type { FieldFault, Result } from '@sogoc/kernel';
import { type DecidedGolden, type DecidedRecord, DecisionSideRepository, type Transaction } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import { type DecisionSide, type DecisionSides, matchSides, partSides } from '@sogoc/resolution';

import { isUuid } from '@sogoc/kernel';
import { GoldenRecordNotFoundError, GoldenRecordRetiredError, RecordNotFoundError } from '../../finding-by-id/errors';
import { GoldenRecordChangedError, GoldenRecordMergedError } from '../errors';
import type { LookedAtGolden, RecordName, SideName, SidesSubject } from './decision-subject';

/** Finds the records and golden records that a decision names. */
@Injectable()
export class SideFinder {
  constructor(private readonly sides: DecisionSideRepository) {}

  /**
   * The two sides, of one collection and with no record in common. Throws `InvalidRequestError`, `RecordNotFoundError` and what
   * {@link activeGolden} throws.
   */
  async pair(tx: Transaction, { left, right, verdict, entity }: SidesSubject): Promise<DecisionSides> {
    const pair = matchSides(await this.side(tx, left), await this.side(tx, right), entity);
    return valueOf(partSides(valueOf(pair), verdict));
  }

  /** Throws `GoldenRecordNotFoundError`, `GoldenRecordRetiredError` and `GoldenRecordMergedError`. */
  async activeGolden(tx: Transaction, goldenId: string): Promise<DecidedGolden> {
    const golden = isUuid(goldenId) ? await this.sides.golden(tx, goldenId.toLowerCase()) : undefined;
    if (golden === undefined) throw new GoldenRecordNotFoundError();
    if (golden.carriedId === null) throw new GoldenRecordRetiredError();
    if (golden.carriedId !== golden.goldenId) throw new GoldenRecordMergedError(golden.goldenId, golden.carriedId);
    return golden;
  }

  /** Throws `GoldenRecordChangedError` unless it still is as it was looked at, and what {@link activeGolden} throws. */
  async lookedAt(tx: Transaction, { goldenId, version }: LookedAtGolden): Promise<DecidedGolden> {
    const golden = await this.activeGolden(tx, goldenId);
    if (golden.version !== version) throw new GoldenRecordChangedError();
    return golden;
  }

  /** Live records that the golden record of this id has now; none when there is no such golden record. */
  async membersOf(tx: Transaction, goldenId: string): Promise<readonly number[]> {
    return (await this.sides.golden(tx, goldenId))?.members ?? [];
  }

  /** A source may use one key in several collections, so a name may mean several records. */
  async records(tx: Transaction, name: RecordName): Promise<DecidedRecord[]> {
    if ('recordId' in name) {
      return /^[1-9]\d{0,15}$/.test(name.recordId) ? this.sides.recordByNumber(tx, Number(name.recordId)) : [];
    }
    return this.sides.recordsByKey(tx, name.source, name.recordKey);
  }

  /** All that a name may mean: one golden record, or a source's record in each collection that uses the key. */
  private async side(tx: Transaction, name: SideName): Promise<readonly DecisionSide[]> {
    if ('goldenId' in name) {
      const { entity, members, goldenId } = await this.activeGolden(tx, name.goldenId);
      return [{ entity, members, goldenId, isGolden: true }];
    }
    const records = await this.records(tx, name);
    if (records.length === 0) throw new RecordNotFoundError();
    return records.map(({ entity, recordNumber, goldenId }) => ({
      entity,
      members: [recordNumber],
      goldenId: goldenId ?? undefined,
      isGolden: false,
    }));
  }
}

function valueOf<T>(result: Result<T, FieldFault>): T {
  if (!result.ok) throw new InvalidRequestError([result.error]);
  return result.value;
}
