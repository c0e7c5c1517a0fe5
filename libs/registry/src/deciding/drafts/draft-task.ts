import { Injectable } from '@nestjs/common';
import { DecisionRepository, ReviewClaimRepository, type Transaction } from '@sogoc/persistence';
import { type DecisionDraft, draftInPlaceOf, draftOfTask, numbersOfSides, verdictRefusal } from '@sogoc/resolution';

import { RefusedVerdict } from '../errors';
import type { TaskSubject } from './decision-subject';
import { SideFinder } from './find-sides';

/** Drafts the decision that answers a review task. */
@Injectable()
export class TaskDrafts {
  constructor(
    private readonly finder: SideFinder,
    private readonly claims: ReviewClaimRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  /** Throws `RefusedVerdict`. */
  async find(tx: Transaction, { taskId, claim, verdict, until }: TaskSubject): Promise<DecisionDraft> {
    const task = await this.claims.find(tx, taskId);
    if (task === undefined) throw new RefusedVerdict('task-not-found');
    const refusal = verdictRefusal(task, claim);
    if (refusal) throw new RefusedVerdict(refusal);
    if (task.kind === 'changed-decision' && verdict !== 'hold')
      return draftInPlaceOf(await this.doubted(tx, task.qualifier), task, verdict);
    const [left = [], right = []] = await this.membersOf(tx, task.goldenIds);
    return draftOfTask(task, verdict, { left, right }, until);
  }

  /** The decision that the task asks about, with the records that it named. */
  private async doubted(
    tx: Transaction,
    id: string | null,
  ): Promise<{ readonly id: string; readonly left: number[]; readonly right: number[] }> {
    const decision = id === null ? undefined : await this.decisions.find(tx, id);
    if (decision === undefined) throw new RefusedVerdict('task-changed');
    return { id: decision.id, ...numbersOfSides(decision) };
  }

  private async membersOf(tx: Transaction, goldenIds: readonly string[]): Promise<(readonly number[])[]> {
    const members: (readonly number[])[] = [];
    for (const goldenId of goldenIds) members.push(await this.finder.membersOf(tx, goldenId));
    return members;
  }
}
