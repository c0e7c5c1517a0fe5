import { Injectable } from '@nestjs/common';
import type { AnchoredId, StoredGolden, StoredTask } from '@sogoc/golden';
import type { GoldenMember, StoredLink } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { withWholeProvenance } from './documents/pack-provenance';

/** A golden record as stored, without its members. */
type GoldenHead = Omit<StoredGolden, 'members'>;

/** What stands of goldens, ids and tasks before a unit of work. */
@Injectable()
export class GoldenStateRepository {
  async links(tx: Transaction, recordNumbers: readonly number[]): Promise<StoredLink[]> {
    if (recordNumbers.length === 0) return [];
    return tx.query<StoredLink>(
      `SELECT record_no AS "recordNumber", golden_id AS "goldenId", first_golden_id AS "firstGoldenId" FROM link WHERE record_no = ANY($1::bigint[])`,
      [recordNumbers],
    );
  }

  async members(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenMember[]> {
    if (goldenIds.length === 0) return [];
    return tx.query<GoldenMember>(
      `SELECT l.golden_id AS "goldenId", l.record_no AS "recordNumber", r.source, r.record_key AS "recordKey"
       FROM link l JOIN resolved_record r USING (record_no) WHERE l.golden_id = ANY($1::uuid[])`,
      [goldenIds],
    );
  }

  /** Ids anchored at these records, and these ids wherever they are anchored. */
  async anchors(
    tx: Transaction,
    recordNumbers: readonly number[],
    goldenIds: readonly string[],
  ): Promise<AnchoredId[]> {
    if (recordNumbers.length + goldenIds.length === 0) return [];
    return tx.query<AnchoredId>(
      `SELECT golden_id AS "goldenId", born, anchor_no AS "anchorNumber" FROM golden_anchor WHERE anchor_no = ANY($1::bigint[])
       UNION
       SELECT golden_id, born, anchor_no FROM golden_anchor WHERE golden_id = ANY($2::uuid[])`,
      [recordNumbers, goldenIds],
    );
  }

  async heads(tx: Transaction, goldenIds: readonly string[]): Promise<GoldenHead[]> {
    if (goldenIds.length === 0) return [];
    const rows = await tx.query<Omit<GoldenHead, 'composed'> & GoldenHead['composed']>(
      `SELECT id AS "goldenId", version, status, under_review AS "underReview", attributes, provenance, identifiers
       FROM golden_record WHERE id = ANY($1::uuid[])`,
      [goldenIds],
    );
    return rows.map(withWholeProvenance).map(({ attributes, provenance, identifiers, ...head }) => ({
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
