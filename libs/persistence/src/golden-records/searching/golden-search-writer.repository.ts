import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../connection/transaction';

export interface GoldenSearchRow {
  readonly goldenId: string;
  readonly terms: readonly string[];
}

/** A row whose terms stay is not touched: most updates of a golden record change nothing that it is found by. */
const WRITE = `
WITH ended AS (DELETE FROM golden_search WHERE golden_id = ANY ($2::uuid[]))
INSERT INTO golden_search (golden_id, entity, born, terms)
SELECT a.golden_id, $1, a.born, array_to_tsvector(r.terms)
FROM json_to_recordset($3::json) AS r ("goldenId" uuid, terms text[])
JOIN golden_anchor a ON a.golden_id = r."goldenId"
ORDER BY a.golden_id
ON CONFLICT (golden_id) DO UPDATE SET terms = excluded.terms WHERE golden_search.terms <> excluded.terms`;

/** Only golden records that are as they were read: whoever changed one since has written its row. */
const FILL = `
INSERT INTO golden_search (golden_id, entity, born, terms)
SELECT g.id, g.entity, a.born, array_to_tsvector(r.terms)
FROM json_to_recordset($1::json) AS r ("goldenId" uuid, version integer, terms text[])
JOIN golden_record g ON g.id = r."goldenId" AND g.version = r.version AND g.status = 'active'
JOIN golden_anchor a ON a.golden_id = g.id
ORDER BY g.id
FOR SHARE OF g
ON CONFLICT (golden_id) DO NOTHING`;

const MISSING = `
SELECT g.id AS "goldenId", g.version, g.attributes
FROM golden_record g
WHERE g.entity = $1 AND g.status = 'active' AND g.id > $2
  AND NOT EXISTS (SELECT 1 FROM golden_search s WHERE s.golden_id = g.id)
ORDER BY g.id
LIMIT $3`;

export interface UnindexedGolden {
  readonly goldenId: string;
  readonly version: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Keeps the index of golden records in step with them. */
@Injectable()
export class GoldenSearchWriterRepository {
  /** Writes the rows of golden records and removes those of ended ones. The anchors must be there. One statement. */
  async write(
    tx: Transaction,
    entity: string,
    rows: readonly GoldenSearchRow[],
    endedIds: readonly string[],
  ): Promise<void> {
    if (rows.length === 0 && endedIds.length === 0) return;
    await tx.query(WRITE, [entity, endedIds, JSON.stringify(rows)]);
  }

  /** Active golden records without a row, in id order, from the one after `after`. */
  async missing(tx: Transaction, entity: string, after: string, limit: number): Promise<UnindexedGolden[]> {
    return tx.query(MISSING, [entity, after, limit]);
  }

  /** Adds rows that are missing, unless the golden record has changed since it was read. */
  async fill(tx: Transaction, rows: readonly (GoldenSearchRow & { readonly version: number })[]): Promise<void> {
    await tx.query(FILL, [JSON.stringify(rows)]);
  }
}
