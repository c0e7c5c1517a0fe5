import { Injectable } from '@nestjs/common';
import type { AnchoredId, StoredTask } from '@sogoc/golden';
import type { PlacedRecord } from '@sogoc/resolution';

import { readInPages } from '../connection/read-in-pages';
import type { Transaction } from '../connection/transaction';

export interface GoldenValuesRow {
  readonly goldenId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Who is with whom of a whole entity, under which ids, and what is asked about it. Every read takes the snapshot of its transaction. */
@Injectable()
export class StoredIdentityRepository {
  async records(tx: Transaction, entity: string): Promise<PlacedRecord[]> {
    return tx.query(
      `SELECT l.record_no AS "recordNumber", l.golden_id AS "goldenId", l.first_golden_id AS "firstGoldenId", r.effective_receipt_no AS "effectiveReceiptNumber"
       FROM link l JOIN resolved_record r USING (record_no) WHERE l.entity = $1 ORDER BY l.record_no`,
      [entity],
    );
  }

  async anchors(tx: Transaction, entity: string): Promise<AnchoredId[]> {
    return tx.query(
      `SELECT a.golden_id AS "goldenId", a.born, a.anchor_no AS "anchorNumber", g.status = 'retired' AS retired
       FROM golden_anchor a JOIN golden_record g ON g.id = a.golden_id WHERE a.entity = $1 ORDER BY a.born`,
      [entity],
    );
  }

  /** Of golden records in force, page by page. */
  values(tx: Transaction, entity: string): AsyncGenerator<GoldenValuesRow[]> {
    return readInPages(
      tx,
      `SELECT id AS "goldenId", attributes FROM golden_record WHERE entity = $1 AND status = 'active'`,
      [entity],
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
