import type { PendingRecordRepository, Transaction } from '@sogoc/persistence';

/** Which pending records a unit of work is about: `most` at most, or these of them that nobody else holds. */
export type WantedRecords =
  | { readonly which: 'pending' | 'of-large-components'; readonly most: number }
  /** Those that are called alike together, from where the order of the backlog goes on. */
  | { readonly which: 'backlog'; readonly most: number; readonly from: number | undefined }
  | { readonly which: 'these'; readonly recordNumbers: readonly number[] };

interface Claimed {
  readonly recordNumbers: readonly number[];
  readonly next?: number;
}

/**
 * What a unit of work claims. Whoever orders the unit holds it, for a unit that failed leaves nothing else behind that says which records
 * it was about.
 */
export class UnitClaim {
  private claimed: Claimed = { recordNumbers: [] };

  constructor(private readonly wanted: WantedRecords) {}

  /** Those of the last time that it was taken. */
  get recordNumbers(): readonly number[] {
    return this.claimed.recordNumbers;
  }

  /** Where the order of the backlog goes on behind them. */
  get next(): number | undefined {
    return this.claimed.next;
  }

  /** Claims the records in the transaction of the unit; once more when that is repeated. */
  async take(tx: Transaction, pending: PendingRecordRepository, entity: string): Promise<readonly number[]> {
    this.claimed = await claimWanted(tx, pending, entity, this.wanted);
    return this.claimed.recordNumbers;
  }
}

async function claimWanted(
  tx: Transaction,
  pending: PendingRecordRepository,
  entity: string,
  wanted: WantedRecords,
): Promise<Claimed> {
  switch (wanted.which) {
    case 'pending':
      return { recordNumbers: await pending.claim(tx, entity, wanted.most) };
    case 'backlog':
      return pending.claimBacklog(tx, entity, wanted.most, wanted.from);
    case 'of-large-components':
      return { recordNumbers: await pending.claimLarge(tx, entity, wanted.most) };
    case 'these':
      return { recordNumbers: await pending.claimRecords(tx, entity, wanted.recordNumbers) };
  }
}
