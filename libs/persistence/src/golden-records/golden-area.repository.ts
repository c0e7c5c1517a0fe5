import { Injectable } from '@nestjs/common';
import type { RowFilter } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

const WITHIN = `
SELECT id FROM golden_record WHERE id = ANY($1::uuid[]) AND status = 'active' AND lies_within(attributes, $2, $3)`;

/** Tells which golden records lie in the areas of a grant, many at once. */
@Injectable()
export class GoldenAreaRepository {
  /** Those of the ids that are active and lie within. */
  async within(tx: Transaction, ids: readonly string[], { paths, areas }: RowFilter): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(WITHIN, [ids, paths, areas]);
    return new Set(rows.map(({ id }) => id));
  }
}
