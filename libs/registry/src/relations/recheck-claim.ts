import type { RelationRecheckRepository, Transaction } from '@sogoc/persistence';

/** Which golden records are looked at: so many that wait, or these of them that nobody else holds. */
export type WantedRechecks = { readonly most: number } | { readonly goldenIds: readonly string[] };

/** What a batch claims. Whoever runs the batch holds it, for one that failed leaves nothing else behind that says what it was about. */
export class RecheckClaim {
  private claimed: readonly string[] = [];

  constructor(private readonly wanted: WantedRechecks) {}

  /** Those of the last time that it was taken. */
  get goldenIds(): readonly string[] {
    return this.claimed;
  }

  /** Claims them in the transaction of the batch; once more when that is repeated. */
  async take(tx: Transaction, rechecks: RelationRecheckRepository): Promise<readonly string[]> {
    const { wanted } = this;
    this.claimed = await ('most' in wanted ? rechecks.claim(tx, wanted.most) : rechecks.claimOf(tx, wanted.goldenIds));
    return this.claimed;
  }
}
