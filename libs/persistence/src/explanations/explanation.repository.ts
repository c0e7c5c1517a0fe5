import { Injectable } from '@nestjs/common';
import type { KeyedEdge } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { sameKey } from '../source-records/same-key';

/** A source record with what stands of it now. */
export interface RecordPlace {
  readonly recordNumber: number;
  readonly entity: string;
  /** Null while the record is not live. */
  readonly goldenId: string | null;
}

export interface GoldenPlace {
  readonly entity: string;
  /** The id that its cluster carries now; null when it is retired. */
  readonly carriedId: string | null;
}

/** Finds what an explanation is about. */
@Injectable()
export class ExplanationRepository {
  /** One row for each entity in which the source has a record of that key, in any Unicode normalisation. */
  async recordPlaces(tx: Transaction, source: string, recordKey: string): Promise<RecordPlace[]> {
    return tx.query(
      `SELECT r.record_no AS "recordNumber", r.entity, l.golden_id AS "goldenId"
       FROM source_record r LEFT JOIN link l ON l.record_no = r.record_no
       WHERE ${sameKey('r', '$1', '$2')} AND r.newest_receipt_no IS NOT NULL ORDER BY r.entity`,
      [source, recordKey],
    );
  }

  async recordPlace(tx: Transaction, recordNumber: number): Promise<RecordPlace | undefined> {
    const [place] = await tx.query<RecordPlace>(
      `SELECT r.record_no AS "recordNumber", r.entity, l.golden_id AS "goldenId"
       FROM source_record r LEFT JOIN link l ON l.record_no = r.record_no WHERE r.record_no = $1 AND r.newest_receipt_no IS NOT NULL`,
      [recordNumber],
    );
    return place;
  }

  /** Undefined for an id that was never given. `goldenId` must be a UUID. */
  async goldenPlace(tx: Transaction, goldenId: string): Promise<GoldenPlace | undefined> {
    const [place] = await tx.query<GoldenPlace>(
      `SELECT g.entity, l.golden_id AS "carriedId" FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id
       LEFT JOIN link l ON l.record_no = a.anchor_no WHERE g.id = $1`,
      [goldenId],
    );
    return place;
  }

  /** Numbers of the golden's live records, lowest first. */
  async memberNumbers(tx: Transaction, goldenId: string, limit: number): Promise<number[]> {
    const rows = await tx.query<{ recordNumber: number }>(
      'SELECT record_no AS "recordNumber" FROM link WHERE golden_id = $1 ORDER BY record_no LIMIT $2',
      [goldenId, limit],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }

  /** Stored edges with both ends among these records, the strongest first. */
  async edgesAmong(tx: Transaction, recordNumbers: readonly number[], limit: number): Promise<KeyedEdge[]> {
    return tx.query(
      `SELECT left_no AS "left", right_no AS "right", weight, class, vetoes, match_keys AS "blockingKeys" FROM edge
       WHERE left_no = ANY ($1::bigint[]) AND right_no = ANY ($1::bigint[]) ORDER BY weight DESC, left_no, right_no LIMIT $2`,
      [recordNumbers, limit],
    );
  }
}
