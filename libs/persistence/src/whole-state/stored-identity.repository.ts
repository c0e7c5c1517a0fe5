import { Injectable } from '@nestjs/common';
import type { AnchoredId, StoredTask } from '@sogoc/golden';
import type { PlacedRecord } from '@sogoc/resolution';

import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';

export interface GoldenValuesRow {
  readonly goldenId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Who is with whom of an entity, under which ids, and what is asked about it. Every read takes the snapshot of its transaction. */
@Injectable()
export class StoredIdentityRepository {
  /** Where some records are, ascending. */
  async records(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<PlacedRecord[]> {
    return tx.query(
      `SELECT l.record_no AS "recordNumber", l.golden_id AS "goldenId", l.first_golden_id AS "firstGoldenId", r.effective_receipt_no AS "effectiveReceiptNumber"
       FROM link l JOIN resolved_record r USING (record_no) WHERE l.entity = $1 AND l.record_no = ANY ($2) ORDER BY l.record_no`,
      [entity, recordNumbers],
    );
  }

  /** The ids anchored at some records, the oldest first. */
  async anchorsAt(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<AnchoredId[]> {
    return tx.query(
      `SELECT a.golden_id AS "goldenId", a.born, a.anchor_no AS "anchorNumber", g.status = 'retired' AS retired
       FROM golden_anchor a JOIN golden_record g ON g.id = a.golden_id WHERE a.entity = $1 AND a.anchor_no = ANY ($2) ORDER BY a.born`,
      [entity, recordNumbers],
    );
  }

  /** Pairs of records that belong together by their ids: each with the first of its golden record, and with the anchors of its ids. */
  together(tx: Transaction, entity: string): AsyncGenerator<{ readonly left: number; readonly right: number }[]> {
    return readInPages(
      tx,
      `SELECT min(l.record_no) OVER (PARTITION BY l.golden_id) AS "left", l.record_no AS "right" FROM link l WHERE l.entity = $1 AND l.golden_id IS NOT NULL
       UNION ALL SELECT a.anchor_no, l.record_no FROM link l JOIN golden_anchor a ON a.golden_id IN (l.golden_id, l.first_golden_id)
       WHERE l.entity = $1 AND a.anchor_no <> l.record_no`,
      [entity],
    );
  }

  /** Of those of some golden records that are in force. */
  async values(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<GoldenValuesRow[]> {
    return tx.query(
      `SELECT id AS "goldenId", attributes FROM golden_record WHERE entity = $1 AND status = 'active' AND id = ANY ($2)`,
      [entity, goldenIds],
    );
  }

  /** Of any state. */
  async tasks(tx: Transaction, entity: string): Promise<StoredTask[]> {
    const rows = await tx.query<Omit<StoredTask, 'qualifier'> & { qualifier: string | null }>(
      `SELECT id, status AS state, task_key AS key, kind, anchor_nos AS "anchorNumbers", golden_ids AS "goldenIds", record_nos AS "recordNumbers",
         qualifier, weight, reasons, fingerprint
       FROM review_task WHERE entity = $1 ORDER BY id`,
      [entity],
    );
    return rows.map(({ qualifier, ...task }) => (qualifier === null ? task : { ...task, qualifier }));
  }
}
