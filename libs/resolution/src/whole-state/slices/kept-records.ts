import type { MemberRecord } from '@sogoc/golden';

import { memberOf } from '../../versions/resolved-record';
import type { DerivedRecord } from '../whole-state-types';
import type { Scratch, ScratchItems } from './scratch';

/** What matching reads of a record. */
export type KeyedRecord = Pick<
  DerivedRecord,
  'recordNumber' | 'source' | 'recordKey' | 'features' | 'blockingKeys' | 'leadingKeys' | 'blockOrder'
>;

/** Derived records outside of memory, by place; those that were read last are at hand. */
export class KeptRecords {
  private readonly keyed: ScratchItems<KeyedRecord | null>;
  private readonly members: ScratchItems<MemberRecord | null>;
  private readonly atHand = new Map<number, KeyedRecord>();

  /** `most`: so many are at hand. */
  constructor(
    scratch: Scratch,
    private readonly most: number,
  ) {
    this.keyed = scratch.items();
    this.members = scratch.items();
  }

  /** Puts it at the next place; undefined: nothing could be made of the record there. */
  add(record: DerivedRecord | undefined): void {
    this.keyed.add(record ? keyedOf(record) : null);
    this.members.add(record?.attributes ? memberOf(record) : null);
  }

  /** @throws RangeError for a place of which nothing could be made */
  keyedAt(place: number): KeyedRecord {
    const known = this.atHand.get(place);
    if (known) return known;
    const record = this.keyed.at(place);
    if (record === null) throw new RangeError(`Nothing is known of the record at ${place}`);
    if (this.atHand.size >= this.most) this.atHand.delete(this.atHand.keys().next().value as number);
    this.atHand.set(place, record);
    return record;
  }

  /** As composition reads it; undefined for a record that is not live. */
  memberAt(place: number): MemberRecord | undefined {
    return this.members.at(place) ?? undefined;
  }
}

function keyedOf({
  recordNumber,
  source,
  recordKey,
  features,
  blockingKeys,
  leadingKeys,
  blockOrder,
}: DerivedRecord): KeyedRecord {
  return { recordNumber, source, recordKey, features, blockingKeys, leadingKeys, blockOrder };
}
