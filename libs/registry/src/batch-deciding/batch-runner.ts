import { Injectable } from '@nestjs/common';
import { DomainError } from '@sogoc/kernel';
import {
  DecisionBatchRepository,
  ReviewClaimRepository,
  type StoredBatch,
  type StoredBatchTask,
  TransactionRunner,
} from '@sogoc/persistence';

import { DecisionMaker } from '../deciding/decision-maker';
import { DecisionReversals } from '../deciding/decision-reversals';
import { DecisionReversedError, RefusedVerdict, SecondPersonNeededError } from '../deciding/errors';

/** Long enough for one decision. */
const LEASE_SECONDS = 60;

/**
 * Carries batches out and takes them back, a task at a time, each in a transaction of its own. What changed, is held by somebody else, or
 * needs a second person for itself, is left as it is.
 */
@Injectable()
export class BatchRunner {
  constructor(
    private readonly batches: DecisionBatchRepository,
    private readonly transactions: TransactionRunner,
    private readonly claims: ReviewClaimRepository,
    private readonly maker: DecisionMaker,
    private readonly reversals: DecisionReversals,
  ) {}

  async run(batch: StoredBatch): Promise<void> {
    for (const task of batch.tasks) {
      if ((await this.batches.find(batch.id))?.status !== 'running') return;
      const because = await this.decide(batch, task);
      if (because !== undefined) await this.batches.leave(batch.id, task.taskId, because);
    }
    await this.batches.finish(batch.id);
  }

  /** The latest first. What was taken back alone stays so. */
  async takeBack({ entity, tasks }: StoredBatch, author: string, reason: string): Promise<void> {
    for (const { decisionId, decided } of [...tasks].reverse())
      if (decided !== null && decided !== 'reversed')
        await this.reversals.reverse({ id: decisionId, entity }, { author, reason }).catch(unlessTakenBack);
  }

  /** Answers why nothing was decided. */
  private async decide(
    batch: StoredBatch,
    { taskId, revision, decisionId }: StoredBatchTask,
  ): Promise<string | undefined> {
    const { entity, author, reason, verdict } = batch;
    const claim = await this.transactions.run((tx) => this.claims.claim(tx, taskId, author, LEASE_SECONDS));
    if (claim === undefined) return 'not-to-be-had';
    const held = { holder: author, token: claim.token };
    try {
      const task = await this.transactions.run((tx) => this.claims.find(tx, taskId));
      if (claim.revision !== revision || task === undefined) throw new RefusedVerdict('task-changed');
      const subject = { on: 'task', taskId, kind: task.kind, claim: { ...held, revision }, verdict } as const;
      await this.maker.make({ id: decisionId, alone: true, entity, author, reason, subject });
      return undefined;
    } catch (error) {
      await this.transactions.run((tx) => this.claims.release(tx, taskId, held));
      return reasonOf(error);
    }
  }
}

/** Somebody else did it in between. */
function unlessTakenBack(error: unknown): void {
  if (!(error instanceof DecisionReversedError)) throw error;
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedVerdict) return error.refusal;
  if (error instanceof SecondPersonNeededError) return 'second-person-needed';
  if (error instanceof DomainError) return error.code;
  throw error;
}
