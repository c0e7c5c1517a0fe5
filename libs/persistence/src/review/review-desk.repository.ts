import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { entitiesIn, type Transaction, TransactionRunner } from '../connection/transaction';
import { ReviewTaskEntity } from './review-task.entity';
import { PEOPLE } from './who-can-be-assigned';

/** Somebody who can be given a task. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly role: 'steward' | 'lead';
}

export interface StoredAssignment {
  readonly assignee: string;
  readonly assigneeName: string;
  readonly assignedBy: string;
  readonly assignedByName: string;
  readonly dueAt: Date | null;
}

/** Tasks given to somebody, passed over, or put before a lead. */
@Injectable()
export class ReviewDeskRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Those who may be given tasks, by name. */
  async people(): Promise<readonly DeskPerson[]> {
    const rows = await this.transactions.read<DeskPerson>(PEOPLE, [null]);
    return [...rows].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  }

  /** `id` must be a UUID. */
  async person(tx: Transaction, id: string): Promise<DeskPerson | undefined> {
    const [row] = await tx.query<DeskPerson>(PEOPLE, [id]);
    return row;
  }

  /** Passes the task over as it is now, and gives back a claim that the principal holds. */
  async skip(tx: Transaction, taskId: string, principal: string): Promise<void> {
    await tx.query(
      `INSERT INTO review_skip (task_id, principal, revision) SELECT id, $2, revision FROM review_task WHERE id = $1
       ON CONFLICT (task_id, principal) DO UPDATE SET revision = excluded.revision, skipped_at = now()`,
      [taskId, principal],
    );
    await this.giveBack(tx, taskId, principal);
  }

  async unskip(tx: Transaction, taskId: string, principal: string): Promise<void> {
    await tx.query('DELETE FROM review_skip WHERE task_id = $1 AND principal = $2', [taskId, principal]);
  }

  /** False: the task is not in the queue any more. */
  async assign(
    tx: Transaction,
    taskId: string,
    {
      assignee,
      assignedBy,
      dueAt,
    }: { readonly assignee: string; readonly assignedBy: string; readonly dueAt: Date | null },
  ): Promise<boolean> {
    const { affected } = await entitiesIn(tx).update(ReviewTaskEntity, waiting(taskId), {
      assignee,
      assignedBy,
      dueAt,
    });
    return affected === 1;
  }

  async unassign(tx: Transaction, taskId: string): Promise<void> {
    await entitiesIn(tx).update(ReviewTaskEntity, { id: taskId }, { assignee: null, assignedBy: null, dueAt: null });
  }

  async assignment(tx: Transaction, taskId: string): Promise<StoredAssignment | undefined> {
    const [row] = await tx.query<StoredAssignment>(
      `SELECT t.assignee, a.name AS "assigneeName", t.assigned_by AS "assignedBy", b.name AS "assignedByName", t.due_at AS "dueAt"
       FROM review_task t JOIN principal a ON a.id = t.assignee JOIN principal b ON b.id = t.assigned_by WHERE t.id = $1`,
      [taskId],
    );
    return row;
  }

  /** Puts the task before a lead, and gives back a claim that the principal holds. False: it is not in the queue any more. */
  async escalate(tx: Transaction, taskId: string, principal: string): Promise<boolean> {
    const { affected } = await entitiesIn(tx).update(ReviewTaskEntity, waiting(taskId), {
      escalatedBy: principal,
      escalatedAt: () => 'now()',
    });
    await this.giveBack(tx, taskId, principal);
    return affected === 1;
  }

  private async giveBack(tx: Transaction, id: string, claimedBy: string): Promise<void> {
    const released = { status: 'open', claimedBy: null, claimedUntil: null } as const;
    await entitiesIn(tx).update(ReviewTaskEntity, { id, status: 'claimed', claimedBy }, released);
  }
}

const waiting = (id: string) => ({ id, status: In(['open', 'claimed', 'held']) });
