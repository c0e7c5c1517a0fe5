import { Injectable } from '@nestjs/common';
import { authorOf, CollectionAccess, type Grant, noteChangedObject } from '@sogoc/access';
import { type Verdict, verdictFault } from '@sogoc/golden';
import { isUuid } from '@sogoc/kernel';
import { ReviewClaimRepository, TransactionRunner } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import type { ClaimedTask } from '@sogoc/resolution';

import { DecisionMaker } from '../deciding/decision-maker';
import { DecisionsService } from '../deciding/decisions.service';
import { RefusedVerdict, ReviewTaskNotFoundError, TaskChangedError } from '../deciding/errors';
import type { ShownDecision } from '../deciding/show-decision';
import { ClaimLostError } from './errors';
import { ReviewTasksService } from './review-tasks.service';

export interface TaskVerdict {
  readonly verdict: Verdict;
  /** Of the claim. */
  readonly token: number;
  /** Of the task as it was looked at. */
  readonly revision: number;
  readonly reason?: string;
  /** Of a hold. */
  readonly until?: Date;
}

/** Decides review tasks: for whoever holds the claim, on the task as it was looked at. */
@Injectable()
export class TaskDecisionsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly tasks: ReviewTasksService,
    private readonly maker: DecisionMaker,
    private readonly decisions: DecisionsService,
    private readonly claims: ReviewClaimRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws `ClaimLostError`, `TaskChangedError` and what `DecisionMaker.make` throws. */
  async decideTask(id: string, verdict: TaskVerdict, caller: Grant): Promise<ShownDecision> {
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    const fault = verdictFault(task.kind, verdict.verdict, verdict.until);
    if (fault) throw new InvalidRequestError([fault]);
    try {
      return await this.decisions.readWritten(await this.make(task, verdict, caller), verdict.reason, caller);
    } catch (error) {
      throw error instanceof RefusedVerdict ? await this.refusalOf(error, id, caller) : error;
    }
  }

  private async make({ id, entity, kind }: ClaimedTask, verdict: TaskVerdict, caller: Grant): Promise<string> {
    const { token, revision, reason, until } = verdict;
    noteChangedObject('task', id);
    const claim = { holder: authorOf(caller), token, revision };
    const subject = { on: 'task', taskId: id, kind, claim, verdict: verdict.verdict, until } as const;
    return this.maker.make({ entity, author: authorOf(caller), reason, subject });
  }

  /** The task as it is now comes with the answer. */
  private async refusalOf({ refusal }: RefusedVerdict, id: string, caller: Grant): Promise<Error> {
    if (refusal === 'task-not-found') return new ReviewTaskNotFoundError();
    const now = await this.tasks.summarise(id, caller);
    return refusal === 'claim-lost' ? new ClaimLostError(now) : new TaskChangedError(now);
  }
}
