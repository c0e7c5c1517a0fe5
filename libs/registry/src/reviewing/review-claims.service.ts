import { Inject, Injectable } from '@nestjs/common';
import { authorOf, CollectionAccess, type Grant, noteChangedObject, warningsOf } from '@sogoc/access';
import { type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  type ReviewClaim,
  ReviewClaimRepository,
  type NewReviewNote,
  ReviewNoteRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import { CLAIM_LIFETIME_SECONDS, type ClaimedTask } from '@sogoc/resolution';

import { ReviewTaskNotFoundError, TaskAwaitsApprovalError, TaskChangedError } from '../deciding/errors';
import { ClaimLostError, TaskClaimedError } from './errors';
import { ReviewTasksService } from './review-tasks.service';
import { showNote, type ShownReviewNote } from './show-review-task';

export interface ShownClaim {
  readonly taskId: string;
  /** Sent with the decision. */
  readonly token: number;
  readonly claimedUntil: string;
  readonly revision: number;
}

/** Claims on review tasks, and the notes beside them. */
@Injectable()
export class ReviewClaimsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly tasks: ReviewTasksService,
    private readonly notes: ReviewNoteRepository,
    private readonly claims: ReviewClaimRepository,
    private readonly transactions: TransactionRunner,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** Takes or renews the lease. Throws `TaskClaimedError`, `TaskAwaitsApprovalError` and `TaskChangedError`. */
  async claim(id: string, caller: Grant): Promise<ShownClaim> {
    await this.find(id, caller);
    noteChangedObject('task', id.toLowerCase());
    const claim = await this.transactions.run((tx) =>
      this.claims.claim(tx, id, authorOf(caller), CLAIM_LIFETIME_SECONDS),
    );
    if (claim) return showClaim(id, claim);
    const task = await this.find(id, caller);
    if (task.awaiting !== null) throw new TaskAwaitsApprovalError(task.awaiting);
    if (task.status === 'claimed' && task.claimedUntil) throw new TaskClaimedError(task.claimedUntil);
    throw new TaskChangedError(await this.tasks.summarise(id, caller));
  }

  /** Throws `ClaimLostError`. */
  async release(id: string, token: number, caller: Grant): Promise<void> {
    await this.find(id, caller);
    noteChangedObject('task', id.toLowerCase());
    const released = await this.transactions.run((tx) =>
      this.claims.release(tx, id, { holder: authorOf(caller), token }),
    );
    if (!released) throw new ClaimLostError(await this.tasks.summarise(id, caller));
  }

  async note(id: string, text: string, caller: Grant): Promise<ShownReviewNote> {
    const task = await this.find(id, caller);
    const { grant } = this.collections.openEntity(task.entity, caller);
    const note: NewReviewNote = { id: this.mint(), author: authorOf(caller), text };
    const warnings = warningsOf(text);
    noteChangedObject('task', id.toLowerCase());
    return { ...showNote(await this.notes.add(id, note), grant), ...(warnings.length > 0 && { warnings }) };
  }

  private async find(id: string, caller: Grant): Promise<ClaimedTask> {
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    return task;
  }
}

function showClaim(taskId: string, { token, until, revision }: ReviewClaim): ShownClaim {
  return { taskId, token, claimedUntil: until.toISOString(), revision };
}
