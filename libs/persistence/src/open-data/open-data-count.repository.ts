import { Injectable } from '@nestjs/common';
import type { CountedRow } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

/** Where a thing lies, what it is grouped by, and whether it counts; of golden record `g`. */
interface Counted {
  readonly place: string;
  readonly values: string;
  readonly counts: string;
}

const COUNTED: Readonly<Record<string, Counted>> = {
  person: {
    place: `g.attributes -> 'permanentAddress'`,
    values: `ARRAY[g.attributes ->> 'dateOfBirth', g.attributes ->> 'sex']`,
    counts: `g.attributes ->> 'deceasedOn' IS NULL`,
  },
  'land-parcel': {
    place: 'g.attributes',
    values: `ARRAY[g.attributes -> 'landUses' -> 0 ->> 'code']`,
    counts: `coalesce(g.attributes ->> 'status', 'active') = 'active'`,
  },
  enterprise: {
    place: `g.attributes -> 'registeredAddress'`,
    values: `ARRAY[g.attributes -> 'industries' ->> 0]`,
    counts: `coalesce(g.attributes ->> 'status', 'active') NOT IN ('dissolved', 'bankrupt')`,
  },
};

const statementOf = ({ place, values, counts }: Counted): string => `
SELECT p.place ->> 'codeSet' AS "codeSet", p.place ->> 'communeCode' AS "communeCode", ${values} AS values, count(*)::int AS count
FROM golden_anchor a
JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = a.golden_id
JOIN golden_record g ON g.id = a.golden_id
CROSS JOIN LATERAL (SELECT CASE WHEN json_typeof(${place}) = 'object' THEN ${place} END AS place) p
WHERE a.entity = $1 AND ${counts}
GROUP BY 1, 2, 3`;

/** Counts golden records by commune and group, for what is published. */
@Injectable()
export class OpenDataCountRepository {
  /** Of golden records that are carried now. Throws `RangeError` for an entity of which nothing is published. */
  async count(tx: Transaction, entity: string): Promise<readonly CountedRow[]> {
    const counted = COUNTED[entity];
    if (counted === undefined) throw new RangeError('Nothing is published of this entity');
    return tx.query<CountedRow>(statementOf(counted), [entity]);
  }
}
