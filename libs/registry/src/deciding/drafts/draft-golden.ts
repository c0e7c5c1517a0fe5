import { Injectable } from '@nestjs/common';
import { DecisionRepository, type Transaction } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import type { DecisionDraft } from '@sogoc/resolution';

import type { PinSubject, RecordName, SplitSubject } from './decision-subject';
import { SideFinder } from './find-sides';

/** Drafts decisions about one golden record: parting its records, and fixing its values. */
@Injectable()
export class GoldenDrafts {
  constructor(
    private readonly finder: SideFinder,
    private readonly decisions: DecisionRepository,
  ) {}

  /** Throws `InvalidRequestError` and what `SideFinder.lookedAt` throws. */
  async split(tx: Transaction, { golden, records }: SplitSubject): Promise<DecisionDraft> {
    const { goldenId, members } = await this.finder.lookedAt(tx, golden);
    const left = await this.membersNamed(tx, records, members);
    const right = members.filter((recordNumber) => !left.includes(recordNumber));
    if (right.length === 0)
      throw InvalidRequestError.of('/records', 'all-records', 'Leave at least one record in the golden record.');
    return { kind: 'different', madeBy: 'split', goldenIds: [goldenId], left, right };
  }

  /** A pin that is in force on the attribute is replaced. Throws `InvalidRequestError` and what `SideFinder.lookedAt` throws. */
  async pin(tx: Transaction, { golden, attribute, at }: PinSubject): Promise<DecisionDraft> {
    const { goldenId, ids, members: pinned } = await this.finder.lookedAt(tx, golden);
    const replaces = await this.decisions.pinsOn(tx, ids, attribute);
    const [recordNumber] = 'record' in at ? await this.membersNamed(tx, [at.record], pinned) : [];
    const pin = 'value' in at ? { attribute, value: at.value } : { attribute, recordNumber: recordNumber! };
    return { kind: 'pin', madeBy: 'pin', goldenIds: [goldenId], left: [], right: [], pin, pinned, replaces };
  }

  private async membersNamed(
    tx: Transaction,
    names: readonly RecordName[],
    members: readonly number[],
  ): Promise<number[]> {
    const named: number[] = [];
    for (const [index, name] of names.entries()) {
      const record = (await this.finder.records(tx, name)).find(({ recordNumber }) => members.includes(recordNumber));
      if (record === undefined)
        throw InvalidRequestError.of(
          names.length > 1 ? `/records/${index}` : '',
          'not-a-member',
          'Name records of this golden record.',
        );
      named.push(record.recordNumber);
    }
    return [...new Set(named)].sort((one, other) => one - other);
  }
}
