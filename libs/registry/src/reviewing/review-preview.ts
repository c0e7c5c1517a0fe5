import { Injectable } from '@nestjs/common';
import { isPending, VERDICTS_OF_KIND } from '@sogoc/golden';
import { DecisionSideRepository, type StoredReviewTask, TransactionRunner } from '@sogoc/persistence';

import { SamePreview, type ShownSamePreview } from '../deciding/previewing/same-preview';
import type { FieldGrant } from '@sogoc/access';

/** Shows a steward what both sides of a task would be as one. */
@Injectable()
export class ReviewPreview {
  constructor(
    private readonly previews: SamePreview,
    private readonly sides: DecisionSideRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Undefined when the task does not ask whether two golden records are one, or not any more. */
  async of(
    { entity, kind, status, goldenIds }: StoredReviewTask,
    grant: FieldGrant,
  ): Promise<ShownSamePreview | undefined> {
    const [left, right] = goldenIds;
    if (!left || !right || !isPending(status) || !VERDICTS_OF_KIND[kind].includes('same')) return undefined;
    const [l, r] = await this.transactions.run(async (tx) => [
      await this.sides.golden(tx, left),
      await this.sides.golden(tx, right),
    ]);
    if (!l || !r || l.members.length === 0 || r.members.length === 0) return undefined;
    return this.previews.ofSame(entity, l.members, r.members, grant);
  }
}
