import { Injectable } from '@nestjs/common';
import { hash53 } from '@sogoc/kernel';

import type { Transaction } from '../connection/transaction';
import type { NewDecision, StoredDecision } from '@sogoc/resolution';
import { SELECT_DECISION } from './select-decision';

/** First half of the two-number advisory locks under which an entity's decisions are made one after the other. Any fixed number. */
const DECISION_LOCK_CLASS = 7_340_024;

/** Whose word it is, and why. */
export interface SteppedBy {
  readonly author: string | null;
  readonly reason?: string;
}

/** Stores decisions and what becomes of them. */
@Injectable()
export class DecisionRepository {
  /** Whether a decision contradicts another can only be told while nobody else decides. Held to the end of the transaction. */
  async lockEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [DECISION_LOCK_CLASS, hash53(entity) % 0x7fffffff]);
  }

  /** Stores it as applied; answers its place in the order of decisions. */
  async insert(tx: Transaction, decision: NewDecision): Promise<number> {
    const { pin } = decision;
    const rows = await tx.query<{ decision_no: number }>(
      `INSERT INTO decision (id, entity, kind, status, made_by, task_id, golden_ids, fingerprints, until, attribute, pinned_value, pinned_no,
         author, reason)
       VALUES ($1, $2, $3, 'applied', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING decision_no`,
      [
        decision.id,
        decision.entity,
        decision.kind,
        decision.madeBy,
        decision.taskId ?? null,
        decision.goldenIds,
        decision.fingerprints ?? [],
        decision.until ?? null,
        pin?.attribute ?? null,
        pin && 'value' in pin ? JSON.stringify(pin.value) : null,
        pin && 'recordNumber' in pin ? pin.recordNumber : null,
        decision.author,
        decision.reason ?? null,
      ],
    );
    const decisionNumber = rows[0]!.decision_no;
    await this.insertMembers(tx, decisionNumber, 'left', decision.left);
    await this.insertMembers(tx, decisionNumber, 'right', decision.right);
    return decisionNumber;
  }

  async find(tx: Transaction, id: string): Promise<StoredDecision | undefined> {
    const rows = await tx.query<StoredDecision>(`${SELECT_DECISION} WHERE d.id = $1`, [id]);
    return rows[0];
  }

  /** The strongest edge between the sides and whether a veto lay there, as of deciding. */
  async keepEvidence(
    tx: Transaction,
    id: string,
    evidence: { weight: number | null; conflict: boolean },
  ): Promise<void> {
    await tx.query('UPDATE decision SET evidence_weight = $2, evidence_conflict = $3 WHERE id = $1', [
      id,
      evidence.weight,
      evidence.conflict,
    ]);
  }

  async awaitApproval(tx: Transaction, id: string, reasons: readonly string[]): Promise<void> {
    await tx.query(`UPDATE decision SET status = 'awaiting-approval', approval_reasons = $2 WHERE id = $1`, [
      id,
      reasons,
    ]);
  }

  async approve(tx: Transaction, id: string, { author, reason }: SteppedBy): Promise<void> {
    await tx.query(
      `UPDATE decision SET status = 'applied', approved_by = $2, approval_note = $3, approved_at = now() WHERE id = $1`,
      [id, author, reason ?? null],
    );
  }

  async reverse(tx: Transaction, ids: readonly string[], { author, reason }: SteppedBy): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE decision SET status = 'reversed', reversed_by = $2, reversal_reason = $3, reversed_at = now() WHERE id = ANY($1::uuid[])`,
      [ids, author, reason ?? null],
    );
  }

  /** Brings back what was reversed in this very transaction. */
  async restore(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE decision SET status = 'applied', reversed_by = NULL, reversal_reason = NULL, reversed_at = NULL WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** Pins in force on an attribute of these ids, the latest first. */
  async pinsOn(tx: Transaction, goldenIds: readonly string[], attribute: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM decision WHERE kind = 'pin' AND status = 'applied' AND golden_ids && $1::uuid[] AND attribute = $2
       ORDER BY decision_no DESC`,
      [goldenIds, attribute],
    );
    return rows.map((row) => row.id);
  }

  /** Fingerprints of the open questions between these two golden records, or about the one alone when they are the same. */
  async openEvidence(tx: Transaction, left: string, right: string): Promise<string[]> {
    const rows = await tx.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM review_task WHERE status IN ('open', 'claimed') AND golden_ids @> $1::uuid[] AND golden_ids <@ $1::uuid[]
       ORDER BY id`,
      [[left, right]],
    );
    return rows.map((row) => row.fingerprint);
  }

  private async insertMembers(
    tx: Transaction,
    decisionNumber: number,
    side: 'left' | 'right',
    recordNumbers: readonly number[],
  ): Promise<void> {
    if (recordNumbers.length === 0) return;
    await tx.query(
      'INSERT INTO decision_member (decision_no, side, record_no) SELECT $1, $2, no FROM unnest($3::bigint[]) AS m(no) ORDER BY no',
      [decisionNumber, side, recordNumbers],
    );
  }
}
