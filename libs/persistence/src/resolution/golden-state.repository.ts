import type { Transaction } from '../connection/transaction';

/** A record's link. A record that is not live has no golden id, and keeps the one it first carried. */
export interface LinkRow {
  readonly recordNo: number;
  readonly goldenId: string | null;
  readonly firstGoldenId: string;
}

export interface AnchorRow {
  readonly goldenId: string;
  readonly born: number;
  readonly anchorNo: number;
}

export type GoldenStatus = 'active' | 'merged' | 'retired';

export interface GoldenHeadRow {
  readonly goldenId: string;
  readonly version: number;
  readonly status: GoldenStatus;
  readonly underReview: boolean;
  readonly contentHash: string;
}

export interface GoldenMemberRow {
  readonly goldenId: string;
  readonly recordNo: number;
  readonly source: string;
  readonly recordKey: string;
}

export interface OpenTaskRow {
  readonly id: string;
  readonly taskKey: string;
  readonly kind: string;
  readonly goldenIds: readonly string[];
  readonly fingerprint: string;
  readonly revision: number;
}

/** What stands of goldens, ids and tasks before a unit of work. */
export class GoldenStateRepository {
  async links(tx: Transaction, recordNos: readonly number[]): Promise<LinkRow[]> {
    if (recordNos.length === 0) return [];
    return tx.query<LinkRow>(
      `SELECT record_no AS "recordNo", golden_id AS "goldenId", first_golden_id AS "firstGoldenId" FROM link WHERE record_no = ANY($1::bigint[])`,
      [recordNos],
    );
  }

  async members(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenMemberRow[]> {
    if (goldenIds.length === 0) return [];
    return tx.query<GoldenMemberRow>(
      `SELECT l.golden_id AS "goldenId", l.record_no AS "recordNo", r.source, r.record_key AS "recordKey"
       FROM link l JOIN resolved_record r USING (record_no) WHERE l.golden_id = ANY($1::uuid[])`,
      [goldenIds],
    );
  }

  async anchors(tx: Transaction, recordNos: readonly number[]): Promise<AnchorRow[]> {
    if (recordNos.length === 0) return [];
    return tx.query<AnchorRow>(
      `SELECT golden_id AS "goldenId", born, anchor_no AS "anchorNo" FROM golden_anchor WHERE anchor_no = ANY($1::bigint[])`,
      [recordNos],
    );
  }

  async heads(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenHeadRow[]> {
    if (goldenIds.length === 0) return [];
    return tx.query<GoldenHeadRow>(
      `SELECT id AS "goldenId", version, status, under_review AS "underReview", content_hash AS "contentHash"
       FROM golden_record WHERE id = ANY($1::uuid[])`,
      [goldenIds],
    );
  }

  async openTasks(tx: Transaction, goldenIds: readonly string[]): Promise<OpenTaskRow[]> {
    if (goldenIds.length === 0) return [];
    return tx.query<OpenTaskRow>(
      `SELECT id, task_key AS "taskKey", kind, golden_ids AS "goldenIds", fingerprint, revision
       FROM review_task WHERE status = 'open' AND golden_ids && $1::uuid[]`,
      [goldenIds],
    );
  }
}
