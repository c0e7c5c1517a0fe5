import { Injectable } from '@nestjs/common';

import type { Transaction } from '../connection/transaction';
import { sameKey } from '../source-records/same-key';

/** A golden record as a decision finds it. */
export interface DecidedGolden {
  readonly goldenId: string;
  readonly entity: string;
  readonly version: number;
  /** The id that is carried now: another one when it was absorbed, null when it is retired. */
  readonly carriedId: string | null;
  /** Ids that redirect to it, itself included. */
  readonly ids: readonly string[];
  /** In ascending order. */
  readonly members: readonly number[];
}

export interface DecidedRecord {
  readonly recordNumber: number;
  readonly entity: string;
  readonly goldenId: string | null;
}

/** Finds what the sides of a decision name. */
@Injectable()
export class DecisionSideRepository {
  /** `id` must be a UUID. */
  async golden(tx: Transaction, id: string): Promise<DecidedGolden | undefined> {
    const rows = await tx.query<DecidedGolden>(
      `SELECT g.id AS "goldenId", g.entity, g.version, l.golden_id AS "carriedId",
         ARRAY(SELECT o.golden_id FROM link m JOIN golden_anchor o ON o.anchor_no = m.record_no WHERE m.golden_id = g.id) AS ids,
         ARRAY(SELECT m.record_no FROM link m WHERE m.golden_id = g.id ORDER BY m.record_no) AS members
       FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id LEFT JOIN link l ON l.record_no = a.anchor_no WHERE g.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Members of the golden records that carry these ids or took them in. */
  async membersCarrying(tx: Transaction, ids: readonly string[]): Promise<number[]> {
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT DISTINCT m.record_no AS "recordNumber" FROM golden_anchor a JOIN link l ON l.record_no = a.anchor_no
       JOIN link m ON m.golden_id = l.golden_id WHERE a.golden_id = ANY($1::uuid[]) ORDER BY 1`,
      [ids],
    );
    return rows.map((row) => row.recordNumber);
  }

  /** Of every entity, since a source may use one key in several collections; the key in any Unicode normalisation. */
  async recordsByKey(tx: Transaction, source: string, recordKey: string): Promise<DecidedRecord[]> {
    return tx.query<DecidedRecord>(
      `SELECT s.record_no AS "recordNumber", s.entity, l.golden_id AS "goldenId" FROM source_record s LEFT JOIN link l USING (record_no)
       WHERE ${sameKey('s', '$1', '$2')}`,
      [source, recordKey],
    );
  }

  async recordByNumber(tx: Transaction, recordNumber: number): Promise<DecidedRecord[]> {
    return tx.query<DecidedRecord>(
      `SELECT s.record_no AS "recordNumber", s.entity, l.golden_id AS "goldenId" FROM source_record s LEFT JOIN link l USING (record_no)
       WHERE s.record_no = $1`,
      [recordNumber],
    );
  }
}
