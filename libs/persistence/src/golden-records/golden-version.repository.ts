import { Injectable } from '@nestjs/common';
import type { StatingGolden } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

const AT = `
SELECT DISTINCT ON (h.golden_id) h.golden_id AS id, g.entity, coalesce(h.document -> 'attributes', '{}') AS attributes,
  coalesce(h.document -> 'provenance', '{}') AS provenance
FROM golden_history h JOIN golden_record g ON g.id = h.golden_id
WHERE h.golden_id = ANY($1::uuid[]) AND h.recorded_at <= $2
ORDER BY h.golden_id, h.version DESC`;

/** Versions of golden records as they were recorded, many at once. */
@Injectable()
export class GoldenVersionRepository {
  /** What golden records said at an instant; those that were not known then are left out, those that had ended say nothing. */
  async at(tx: Transaction, goldenIds: readonly string[], instant: Date): Promise<StatingGolden[]> {
    return goldenIds.length === 0 ? [] : tx.query(AT, [goldenIds, instant]);
  }
}
