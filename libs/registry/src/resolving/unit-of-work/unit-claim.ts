import type { BulkLoad, Transaction } from '@sogoc/persistence';

import type { ResolutionRepositories } from './repositories';

/** Which pending records a unit of work is about: `most` at most, or these of them that nobody else holds. */
export type WantedRecords =
  | { readonly which: 'pending' | 'of-large-components'; readonly most: number }
  /** Those that are called alike together, from where the order of the backlog goes on. */
  | { readonly which: 'backlog'; readonly most: number; readonly from: number | undefined }
  /** Those that came after the records of a bulk load. */
  | { readonly which: 'newer'; readonly most: number; readonly than: number }
  /** Those that still wait of the next slice of a bulk load. */
  | { readonly which: 'slice'; readonly load: BulkLoad }
  | { readonly which: 'these'; readonly recordNumbers: readonly number[] };

interface Claimed {
  readonly recordNumbers: readonly number[];
  readonly next?: number;
  /** All that the slice was made of, also those that do not wait any more. */
  readonly slice?: readonly number[];
}

export interface ClaimedSlice {
  readonly load: BulkLoad;
  readonly recordNumbers: readonly number[];
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

  /** The bulk load that the records are a slice of, and all of whom that was made, also those that do not wait any more. */
  get slice(): ClaimedSlice | undefined {
    const { wanted, claimed } = this;
    return wanted.which === 'slice' && claimed.slice ? { load: wanted.load, recordNumbers: claimed.slice } : undefined;
  }

  /** Claims the records in the transaction of the unit; once more when that is repeated. */
  async take(tx: Transaction, repositories: ResolutionRepositories, entity: string): Promise<readonly number[]> {
    this.claimed = await claimWanted(tx, repositories, entity, this.wanted);
    return this.claimed.recordNumbers;
  }
}

async function claimWanted(
  tx: Transaction,
  { pending, bulkLoads }: ResolutionRepositories,
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
    case 'newer':
      return { recordNumbers: await pending.claimNewer(tx, entity, wanted.most, wanted.than) };
    case 'slice': {
      const slice = await bulkLoads.takeChunk(tx, wanted.load);
      if (slice === undefined) return { recordNumbers: [] };
      const recordNumbers = await pending.claimRecords(tx, entity, slice.recordNumbers);
      return { recordNumbers, slice: slice.recordNumbers };
    }
    case 'these':
      return { recordNumbers: await pending.claimRecords(tx, entity, wanted.recordNumbers) };
  }
}
