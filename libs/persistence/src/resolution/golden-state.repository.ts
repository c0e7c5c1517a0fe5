import { Injectable } from '@nestjs/common';
import type { StoredGolden, StoredTask } from '@sogoc/golden';

import type { Transaction } from '../connection/transaction';

/** A record's link. A record that is not live has no golden id, and keeps the one it first carried. */
export interface LinkRow {
  readonly recordNumber: number;
  readonly goldenId: string | null;
  readonly firstGoldenId: string;
}

export interface AnchorRow {
  readonly goldenId: string;
  readonly born: number;
  readonly anchorNumber: number;
}

export interface GoldenMemberRow {
  readonly goldenId: string;
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
}

/** A golden record as stored, without its members. */
export type GoldenHeadRow = Omit<StoredGolden, 'members'>;

/** What stands of goldens, ids and tasks before a unit of work. */
@Injectable()
export class GoldenStateRepository {
  async links(tx: Transaction, recordNumbers: readonly number[]): Promise<LinkRow[]> {
    if (recordNumbers.length === 0) return [];
    return tx.query<LinkRow>(
      `SELECT record_no AS "recordNumber", golden_id AS "goldenId", first_golden_id AS "firstGoldenId" FROM link WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
  }

  async members(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenMemberRow[]> {
    if (goldenIds.length === 0) return [];
    return tx.query<GoldenMemberRow>(
      `SELECT l.golden_id AS "goldenId", l.record_no AS "recordNumber", r.source, r.record_key AS "recordKey"
       FROM link l JOIN resolved_record r USING (record_no) WHERE l.golden_id = ANY($1::uuid[])`,
      [goldenIds],
    );
  }

  /** Ids anchored at these records, and these ids wherever they are anchored. */
  async anchors(tx: Transaction, recordNumbers: readonly number[], goldenIds: readonly string[]): Promise<AnchorRow[]> {
    return tx.query<AnchorRow>(
      `SELECT golden_id AS "goldenId", born, anchor_no AS "anchorNumber" FROM golden_anchor WHERE anchor_no = ANY($1::bigint[])
       UNION
       SELECT golden_id, born, anchor_no FROM golden_anchor WHERE golden_id = ANY($2::uuid[])`,
      [recordNumbers, goldenIds],
    );
  }

  async heads(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenHeadRow[]> {
    if (goldenIds.length === 0) return [];
    const rows = await tx.query<Omit<GoldenHeadRow, 'composed'> & GoldenHeadRow['composed']>(
      `SELECT id AS "goldenId", version, status, under_review AS "underReview", attributes, provenance, identifiers
       FROM golden_record WHERE id = ANY($1::uuid[])`,
      [goldenIds],
    );
    return rows.map(({ attributes, provenance, identifiers, ...head }) => ({
      ...head,
      composed: { attributes, provenance, identifiers },
    }));
  }

  /** Review tasks of any state that name one of these goldens. */
  async tasks(tx: Transaction, goldenIds: readonly string[]): Promise<StoredTask[]> {
    if (goldenIds.length === 0) return [];
    const rows = await tx.query<Omit<StoredTask, 'qualifier'> & { qualifier: string | null }>(
      `SELECT id, status AS state, task_key AS key, kind, anchor_nos AS "anchorNumbers", golden_ids AS "goldenIds", record_nos AS "recordNumbers",
         qualifier, weight, reasons, fingerprint
       FROM review_task WHERE golden_ids && $1::uuid[]`,
      [goldenIds],
    );
    return rows.map(({ qualifier, ...task }) => (qualifier === null ? task : { ...task, qualifier }));
  }
}
