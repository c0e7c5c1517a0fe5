import { Inject, Injectable } from '@nestjs/common';
import { authorOf, CollectionAccess, type Grant, noteChangedObject, type TextWarning, warningsOf } from '@sogoc/access';
import { type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  type DeskPerson,
  ReviewClaimRepository,
  ReviewDeskRepository,
  ReviewNoteRepository,
  type StoredAssignment,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { ID_GENERATOR, InvalidRequestError } from '@sogoc/platform';

import { ReviewTaskNotFoundError, TaskChangedError } from '../deciding/errors';
import { ReviewQueueService } from './review-queue.service';
import { ReviewTasksService } from './review-tasks.service';
import type { ShownPerson, ShownQueuedTask } from './show-queued-task';

export interface ShownAssignment {
  readonly assignee: ShownPerson;
  readonly assignedBy: ShownPerson;
  readonly due?: string;
}

export interface AssignmentWish {
  /** A principal, or `me`. */
  readonly assignee: string;
  readonly due?: Date;
}

export interface ShownEscalation extends NonNullable<ShownQueuedTask['escalation']> {
  readonly warnings?: readonly TextWarning[];
}

/** Who does which task: giving it to somebody, passing it over, putting it before a lead. */
@Injectable()
export class ReviewDeskService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly queue: ReviewQueueService,
    private readonly tasks: ReviewTasksService,
    private readonly claims: ReviewClaimRepository,
    private readonly desk: ReviewDeskRepository,
    private readonly notes: ReviewNoteRepository,
    private readonly transactions: TransactionRunner,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  people(): Promise<readonly DeskPerson[]> {
    return this.desk.people();
  }

  /** Back for others, and for the caller when it changes. Throws `ReviewTaskNotFoundError`. */
  async skip(id: string, caller: Grant): Promise<void> {
    await this.at(id, caller, (tx, taskId) => this.desk.skip(tx, taskId, authorOf(caller)));
  }

  /** Throws `ReviewTaskNotFoundError`. */
  async unskip(id: string, caller: Grant): Promise<void> {
    await this.at(id, caller, (tx, taskId) => this.desk.unskip(tx, taskId, authorOf(caller)));
  }

  /** Throws `ReviewTaskNotFoundError`, `TaskChangedError` when it is done, and `InvalidRequestError` when nobody of that id works on tasks. */
  async assign(id: string, { assignee, due }: AssignmentWish, caller: Grant): Promise<ShownAssignment> {
    const wanted = assignee === 'me' ? authorOf(caller) : assignee.toLowerCase();
    return this.at(id, caller, async (tx, taskId) => {
      if (!isUuid(wanted) || (await this.desk.person(tx, wanted)) === undefined) throw nobody();
      const assigned = await this.desk.assign(tx, taskId, {
        assignee: wanted,
        assignedBy: authorOf(caller),
        dueAt: due ?? null,
      });
      if (!assigned) throw new TaskChangedError(await this.tasks.summarise(taskId, caller));
      return showAssignment((await this.desk.assignment(tx, taskId))!);
    });
  }

  /** Throws `ReviewTaskNotFoundError`. */
  async unassign(id: string, caller: Grant): Promise<void> {
    await this.at(id, caller, (tx, taskId) => this.desk.unassign(tx, taskId));
  }

  /** The reason stands with the task as a note. Throws `ReviewTaskNotFoundError`, and `TaskChangedError` when it is done. */
  async escalate(id: string, reason: string, caller: Grant): Promise<ShownEscalation> {
    await this.at(id, caller, async (tx, taskId) => {
      if (!(await this.desk.escalate(tx, taskId, authorOf(caller))))
        throw new TaskChangedError(await this.tasks.summarise(taskId, caller));
    });
    await this.notes.add(id, { id: this.mint(), author: authorOf(caller), text: reason });
    const { escalation } = await this.queue.read(id, caller);
    const warnings = warningsOf(reason);
    return { ...escalation!, ...(warnings.length > 0 && { warnings }) };
  }

  private async at<T>(id: string, caller: Grant, work: (tx: Transaction, taskId: string) => Promise<T>): Promise<T> {
    return this.transactions.run(async (tx) => {
      const task = isUuid(id) ? await this.claims.find(tx, id) : undefined;
      if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
      noteChangedObject('task', task.id);
      return work(tx, task.id);
    });
  }
}

const nobody = (): InvalidRequestError =>
  new InvalidRequestError([
    { pointer: '/assignee', code: 'unknown-person', detail: 'Name a steward or a lead, or send me.' },
  ]);

function showAssignment(stored: StoredAssignment): ShownAssignment {
  const { assignee, assigneeName, assignedBy, assignedByName, dueAt } = stored;
  return {
    assignee: { id: assignee, name: assigneeName },
    assignedBy: { id: assignedBy, name: assignedByName },
    ...(dueAt !== null && { due: dueAt.toISOString() }),
  };
}
