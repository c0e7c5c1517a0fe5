import { Injectable } from '@nestjs/common';
import type { StatingGolden } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { withWholeProvenance } from './documents/pack-provenance';
import { wholeDocumentBeside } from './documents/whole-document';

const AT = `
SELECT g.id, g.entity, coalesce(d.document -> 'attributes', '{}') AS attributes, coalesce(d.document -> 'provenance', '{}') AS provenance
FROM (SELECT DISTINCT unnest($1::uuid[]) AS id) AS asked
CROSS JOIN LATERAL (
  SELECT golden_id, version, whole_version, document FROM golden_history
  WHERE golden_id = asked.id AND recorded_at <= $2 ORDER BY version DESC LIMIT 1) h
JOIN golden_record g ON g.id = h.golden_id
CROSS JOIN LATERAL (SELECT ${wholeDocumentBeside('h')} AS document) AS d
ORDER BY g.id`;

/** Versions of golden records as they were recorded, many at once. */
@Injectable()
export class GoldenVersionRepository {
  /** What golden records said at an instant; those that were not known then are left out, those that had ended say nothing. */
  async at(tx: Transaction, goldenIds: readonly string[], instant: Date): Promise<StatingGolden[]> {
    if (goldenIds.length === 0) return [];
    return (await tx.query<StatingGolden>(AT, [goldenIds, instant])).map(withWholeProvenance);
  }
}
