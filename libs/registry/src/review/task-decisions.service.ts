import { type Grant, InvalidRequestError } from '@sogoc/platform';
import {
  type ClaimedTask,
  DecisionRepository,
  DecisionSideRepository,
  ReviewClaimRepository,
  type StoredDecision,
  type Transaction,
  type TransactionRunner,
} from '@sogoc/persistence';

import type { DecisionDraft } from '../decisions/decision-draft';
import type { DecisionMaker } from '../decisions/decision-maker';
import type { DecisionsService } from '../decisions/decisions.service';
import type { ShownDecision } from '../decisions/show-decision';
import type { CollectionAccess } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';
import { ClaimLostError } from './claim-lost.error';
import { ReviewTaskNotFoundError } from './review-task-not-found.error';
import type { ReviewTasksService } from './review-tasks.service';
import { TaskChangedError } from './task-changed.error';
import { isDerivedByResolution, type Verdict, VERDICTS_OF_KIND } from './verdicts-of-kind';

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

/** Why a verdict cannot be taken. */
type Refusal = 'claim-lost' | 'task-changed';

class RefusedVerdict extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/** Decides review tasks: for whoever holds the claim, on the task as it was looked at. */
export class TaskDecisionsService {
  private readonly claims = new ReviewClaimRepository();
  private readonly sides = new DecisionSideRepository();
  private readonly decisions = new DecisionRepository();

  constructor(
    private readonly collections: CollectionAccess,
    private readonly tasks: ReviewTasksService,
    private readonly maker: DecisionMaker,
    private readonly shown: DecisionsService,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws `ClaimLostError`, `TaskChangedError` and what `DecisionMaker.make` throws. */
  async decide(id: string, verdict: TaskVerdict, caller: Grant): Promise<ShownDecision> {
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined) throw new ReviewTaskNotFoundError();
    this.collections.openEntity(task.entity, caller);
    refuseWrongVerdict(task, verdict);
    try {
      return await this.carryOut(task, verdict, caller);
    } catch (error) {
      if (!(error instanceof RefusedVerdict)) throw error;
      const now = await this.tasks.summarise(id, caller);
      throw error.refusal === 'claim-lost' ? new ClaimLostError(now) : new TaskChangedError(now);
    }
  }

  private async carryOut(
    { id, entity, kind }: ClaimedTask,
    verdict: TaskVerdict,
    caller: Grant,
  ): Promise<ShownDecision> {
    const claim = { keyId: caller.keyId, token: verdict.token, revision: verdict.revision };
    const held = isDerivedByResolution(kind) ? 'open' : 'held';
    const decisionId = await this.maker.make({
      entity,
      author: caller.keyId,
      reason: verdict.reason,
      find: async (tx) => this.draftOf(tx, await this.findClaimed(tx, id, verdict, caller), verdict),
      confirm: async (tx) => {
        const status = verdict.verdict === 'hold' ? held : 'decided';
        if (!(await this.claims.settle(tx, id, claim, status))) throw new RefusedVerdict('claim-lost');
      },
      await: (tx) => this.claims.reopen(tx, id),
    });
    return this.shown.read(decisionId, caller);
  }

  private async findClaimed(tx: Transaction, id: string, verdict: TaskVerdict, { keyId }: Grant): Promise<ClaimedTask> {
    const task = await this.claims.find(tx, id);
    if (task === undefined) throw new ReviewTaskNotFoundError();
    const isLate = task.claimToken !== verdict.token || task.claimedBy !== keyId;
    if (isLate || task.status === 'open') throw new RefusedVerdict('claim-lost');
    if (task.status !== 'claimed' || task.revision !== verdict.revision) throw new RefusedVerdict('task-changed');
    return task;
  }

  private async draftOf(tx: Transaction, task: ClaimedTask, { verdict, until }: TaskVerdict): Promise<DecisionDraft> {
    const { goldenIds, fingerprint, id: taskId } = task;
    const changed = task.kind === 'changed-decision' && verdict !== 'hold' ? await this.doubted(tx, task) : undefined;
    if (changed) {
      const [left, right] = [changed.left, changed.right].map((side) => side.map(({ recordNumber }) => recordNumber));
      return {
        kind: verdict,
        madeBy: 'review-task',
        taskId,
        goldenIds,
        left: left!,
        right: right!,
        replaces: [changed.id],
      };
    }
    const [left = [], right = []] = await this.membersOf(tx, goldenIds);
    const draft = { kind: verdict, madeBy: 'review-task', taskId, goldenIds, left, right } as const;
    return verdict === 'hold' ? { ...draft, fingerprints: [fingerprint], until } : draft;
  }

  private async membersOf(tx: Transaction, goldenIds: readonly string[]): Promise<(readonly number[])[]> {
    const members: (readonly number[])[] = [];
    for (const goldenId of goldenIds) members.push((await this.sides.golden(tx, goldenId))?.members ?? []);
    return members;
  }

  /** The decision that the task asks about; it is taken back or made anew with the evidence of today. */
  private async doubted(tx: Transaction, { qualifier }: ClaimedTask): Promise<StoredDecision> {
    const decision = qualifier === null ? undefined : await this.decisions.find(tx, qualifier);
    if (decision === undefined) throw new RefusedVerdict('task-changed');
    return decision;
  }
}

function refuseWrongVerdict({ kind }: ClaimedTask, { verdict, until }: TaskVerdict): void {
  const allowed = VERDICTS_OF_KIND[kind];
  if (!allowed.includes(verdict)) {
    const detail = `Send one of ${allowed.join(', ')}; a split, a pin or a reversal settles what they do not.`;
    throw new InvalidRequestError([{ pointer: '/verdict', code: 'not-for-this-kind', detail }]);
  }
  if (until !== undefined && verdict !== 'hold')
    throw new InvalidRequestError([{ pointer: '/until', code: 'only-for-hold', detail: 'Leave until out.' }]);
}
