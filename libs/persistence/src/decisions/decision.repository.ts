import { Injectable } from '@nestjs/common';
import { hash53 } from '@sogoc/kernel';
import type { NewDecision, StoredDecision } from '@sogoc/resolution';
import { And, ArrayContainedBy, ArrayContains, ArrayOverlap, In, type QueryDeepPartialEntity } from 'typeorm';

import { entitiesIn, type Transaction } from '../connection/transaction';
import { DecisionEntity } from './decision.entity';
import { ReviewTaskEntity } from '../review/review-task.entity';
import { SELECT_DECISION } from './select-decision';

/** First half of the two-number advisory locks under which an entity's decisions are made one after the other. Any fixed number. */
const DECISION_LOCK_CLASS = 7_340_024;

/** Whose word it is, and why. */
export interface SteppedBy {
  readonly author: string | null;
  readonly reason?: string;
}

const NOW = (): string => 'now()';

/** Stores decisions and what becomes of them. */
@Injectable()
export class DecisionRepository {
  /** Whether a decision contradicts another can only be told while nobody else decides. Held to the end of the transaction. */
  async lockEntity(tx: Transaction, entity: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [DECISION_LOCK_CLASS, hash53(entity) % 0x7fffffff]);
  }

  /** Stores it as applied; answers its place in the order of decisions. */
  async insert(tx: Transaction, decision: NewDecision): Promise<number> {
    const { left, right, ...content } = decision;
    const { identifiers } = await entitiesIn(tx).insert(DecisionEntity, columnsOf(content));
    const { decisionNumber } = identifiers[0] as Pick<DecisionEntity, 'decisionNumber'>;
    await this.insertMembers(tx, decisionNumber, 'left', left);
    await this.insertMembers(tx, decisionNumber, 'right', right);
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
    const { weight: evidenceWeight, conflict: evidenceConflict } = evidence;
    await entitiesIn(tx).update(DecisionEntity, { id }, { evidenceWeight, evidenceConflict });
  }

  /** The same as of the approval: between the two it may have changed. */
  async keepApprovedEvidence(
    tx: Transaction,
    id: string,
    { weight, conflict }: { weight: number | null; conflict: boolean },
  ): Promise<void> {
    const asOfApproval = { approvalEvidenceWeight: weight, approvalEvidenceConflict: conflict };
    await entitiesIn(tx).update(DecisionEntity, { id }, asOfApproval);
  }

  async awaitApproval(tx: Transaction, id: string, reasons: readonly string[]): Promise<void> {
    const approvalReasons = [...reasons];
    await entitiesIn(tx).update(DecisionEntity, { id }, { status: 'awaiting-approval', approvalReasons });
  }

  async approve(tx: Transaction, id: string, { author, reason }: SteppedBy): Promise<void> {
    const approval = { approvedBy: author, approvalNote: reason ?? null, approvedAt: NOW };
    await entitiesIn(tx).update(DecisionEntity, { id }, { status: 'applied', ...approval });
  }

  async reverse(tx: Transaction, ids: readonly string[], { author, reason }: SteppedBy): Promise<void> {
    if (ids.length === 0) return;
    const reversal = { reversedBy: author, reversalReason: reason ?? null, reversedAt: NOW };
    await entitiesIn(tx).update(DecisionEntity, { id: In(ids) }, { status: 'reversed', ...reversal });
  }

  /** Notes that somebody wants it reversed; it stays in force. */
  async askReversal(tx: Transaction, ids: readonly string[], { author, reason }: SteppedBy): Promise<void> {
    if (ids.length === 0) return;
    const asked = { reversalAskedBy: author, reversalAskedReason: reason ?? null, reversalAskedAt: NOW };
    await entitiesIn(tx).update(DecisionEntity, { id: In(ids) }, asked);
  }

  /** As if nobody had asked. */
  async withdrawReversal(tx: Transaction, id: string): Promise<void> {
    const nobody = { reversalAskedBy: null, reversalAskedReason: null, reversalAskedAt: null };
    await entitiesIn(tx).update(DecisionEntity, { id }, nobody);
  }

  /** Reverses as somebody asked, because somebody else agreed. */
  async agreeToReversal(
    tx: Transaction,
    { id, reversalAskedBy, reversalAskedReason }: StoredDecision,
    agreedBy: string,
  ): Promise<void> {
    await this.reverse(tx, [id], { author: reversalAskedBy, reason: reversalAskedReason ?? undefined });
    await entitiesIn(tx).update(DecisionEntity, { id }, { reversalApprovedBy: agreedBy });
  }

  /** Brings back what was reversed in this very transaction. */
  async restore(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const reversal = { reversedBy: null, reversalReason: null, reversedAt: null };
    await entitiesIn(tx).update(DecisionEntity, { id: In(ids) }, { status: 'applied', ...reversal });
  }

  /** Pins in force on an attribute of these ids, the latest first. */
  async pinsOn(tx: Transaction, goldenIds: readonly string[], attribute: string): Promise<string[]> {
    const pins = await entitiesIn(tx).find(DecisionEntity, {
      select: { id: true },
      where: { kind: 'pin', status: 'applied', goldenIds: ArrayOverlap([...goldenIds]), attribute },
      order: { decisionNumber: 'DESC' },
    });
    return pins.map(({ id }) => id);
  }

  /** Fingerprints of the open questions between these two golden records, or about the one alone when they are the same. */
  async openEvidence(tx: Transaction, left: string, right: string): Promise<string[]> {
    const both = [left, right];
    const questions = await entitiesIn(tx).find(ReviewTaskEntity, {
      select: { fingerprint: true },
      where: { status: In(['open', 'claimed']), goldenIds: And(ArrayContains(both), ArrayContainedBy(both)) },
      order: { id: 'ASC' },
    });
    return questions.map(({ fingerprint }) => fingerprint);
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

/** The cast is for TypeORM's type, which looks into JSON columns. */
function columnsOf({ pin, ...decision }: Omit<NewDecision, 'left' | 'right'>): QueryDeepPartialEntity<DecisionEntity> {
  const { id, entity, kind, madeBy, taskId, goldenIds, fingerprints, until, author, reason } = decision;
  const columns: { [column in keyof DecisionEntity]?: unknown } = {
    ...{ id, entity, kind, status: 'applied', madeBy, taskId, goldenIds, fingerprints, until, author, reason },
    attribute: pin?.attribute,
    pinnedValue: pin && 'value' in pin ? pin.value : undefined,
    pinnedNumber: pin && 'recordNumber' in pin ? pin.recordNumber : undefined,
  };
  return columns as QueryDeepPartialEntity<DecisionEntity>;
}
