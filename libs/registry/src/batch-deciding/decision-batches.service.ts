import {
  authorOf,
  CollectionAccess,
  type Grant,
  noteChangedObject,
  type OpenCollection,
  warningsOf,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { verdictFault } from '@sogoc/golden';
import { type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  type BatchCandidate,
  type BatchStatus,
  type BatchVerdict,
  DecisionBatchRepository,
  ReviewClaimRepository,
  type StoredBatch,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  decodeCursor,
  encodeCursor,
  ID_GENERATOR,
  InvalidRequestError,
  type Page,
  pageOf,
  type PageRequest,
} from '@sogoc/platform';

import {
  ApprovalByAuthorError,
  DecisionReversedError,
  NotAwaitingApprovalError,
  ReviewTaskNotFoundError,
} from '../deciding/errors';
import { CurrentPolicy } from '../resolving/current-policy';
import { batchApprovalReasons, COUNTED_TOGETHER_HOURS, type FoundPattern, sampleOf } from '@sogoc/resolution';
import { BatchPatterns } from './batch-patterns';
import { BatchRunner } from './batch-runner';
import { DecisionBatchNotFoundError, SampleNotViewedError } from './errors';
import { showBatch, type ShownBatch, type ShownPattern, showPattern } from './show-decision-batch';

/** Tasks of one batch. */
const MOST_IN_BATCH = 200;

export interface BatchQuestion {
  /** The task that the others are to be like. */
  readonly taskId: string;
  readonly verdict: BatchVerdict;
  readonly limit?: number;
}

export interface BatchWish extends BatchQuestion {
  readonly taskIds: readonly string[];
  readonly viewed: readonly string[];
  readonly reason: string;
}

/** What a batch would be made of; nothing was decided. */
export interface BatchPreview {
  readonly pattern: ShownPattern;
  readonly count: number;
  readonly taskIds: readonly string[];
  /** To be looked at before it is decided. */
  readonly sample: readonly string[];
  readonly approvalReasons: readonly string[];
}

interface Found {
  readonly opened: OpenCollection;
  readonly entity: string;
  readonly alike: FoundPattern<BatchCandidate>;
}

/** One verdict on many tasks of one pattern: previewed, sampled, made, approved and taken back together. */
@Injectable()
export class DecisionBatchesService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly policies: CurrentPolicy,
    private readonly transactions: TransactionRunner,
    private readonly claims: ReviewClaimRepository,
    private readonly patterns: BatchPatterns,
    private readonly batches: DecisionBatchRepository,
    private readonly runner: BatchRunner,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** Throws `ReviewTaskNotFoundError`, and `InvalidRequestError` for a task that rests on no two records or takes no such verdict. */
  async preview(question: BatchQuestion, caller: Grant): Promise<BatchPreview> {
    const { opened, alike, entity } = await this.find(question, caller);
    const taskIds = alike.tasks.slice(0, question.limit ?? MOST_IN_BATCH).map(({ taskId }) => taskId);
    const batch = { author: authorOf(caller), entity, verdict: question.verdict };
    const alone = await this.transactions.run((tx) => this.countAlone(tx, batch, alike));
    return {
      pattern: showPattern(alike.pattern, opened.grant),
      count: alike.tasks.length,
      taskIds,
      sample: sampleOf(taskIds),
      approvalReasons: batchApprovalReasons(taskIds, alone),
    };
  }

  /** Tasks that are not of the pattern any more are left out. Throws `SampleNotViewedError` as well. */
  async make(wish: BatchWish, caller: Grant): Promise<ShownBatch> {
    const { verdict, reason } = wish;
    const { alike, entity } = await this.find(wish, caller);
    const wanted = new Set(wish.taskIds.map((id) => id.toLowerCase()));
    const tasks = alike.tasks.filter(({ taskId }) => wanted.has(taskId));
    const viewed = new Set(wish.viewed.map((id) => id.toLowerCase()));
    const sample = sampleOf(tasks.map(({ taskId }) => taskId));
    if (tasks.length === 0)
      throw InvalidRequestError.of('/taskIds', 'none-of-the-pattern', 'Ask for the tasks of the pattern anew.');
    if (!sample.every((id) => viewed.has(id))) throw new SampleNotViewedError(sample);
    const id = this.mint();
    noteChangedObject('decision', id);
    const rows = tasks.map(({ taskId, revision }) => ({
      taskId,
      revision,
      viewed: viewed.has(taskId),
      decisionId: this.mint(),
    }));
    const batch = {
      id,
      entity,
      verdict,
      pattern: alike.pattern,
      author: authorOf(caller),
      reason,
      tasks: rows,
    } as const;
    const status = await this.transactions.run(async (tx) => {
      const alone = await this.countAlone(tx, batch, alike);
      const begun = batchApprovalReasons(tasks, alone).length > 0 ? 'awaiting-approval' : 'running';
      await this.batches.insert(tx, { ...batch, status: begun });
      return begun;
    });
    if (status === 'running') await this.runner.run((await this.batches.find(id))!);
    const warnings = warningsOf(reason);
    return { ...(await this.read(id, caller)), ...(warnings.length > 0 && { warnings }) };
  }

  /** Throws `DecisionBatchNotFoundError`. */
  async read(id: string, caller: Grant): Promise<ShownBatch> {
    const batch = await this.findBatch(id, caller);
    return showBatch(batch, this.collections.openEntity(batch.entity, caller));
  }

  /** The newest first. */
  async list(
    { status, cursor, pageSize }: PageRequest & { readonly status?: BatchStatus },
    caller: Grant,
  ): Promise<Page<ShownBatch>> {
    const opened = new Map(this.collections.openAll(caller).map((open) => [open.declaration.entity, open]));
    const before = decodeCursor(cursor, (value): value is string => typeof value === 'string' && isUuid(value));
    const rows = await this.batches.list([...opened.keys()], { status, before, limit: pageSize + 1 });
    return pageOf(
      rows,
      pageSize,
      (row) => showBatch(row, opened.get(row.entity)!),
      ({ id }) => encodeCursor(id),
    );
  }

  /** By another person than who made it; or, of a reversal that waits, than who asked for it. Throws `NotAwaitingApprovalError` and `ApprovalByAuthorError`. */
  async approve(id: string, caller: Grant): Promise<ShownBatch> {
    const batch = await this.findBatch(id, caller);
    const by = authorOf(caller);
    if (batch.status === 'reversal-awaiting-approval') return this.takeBack(batch, batch.reversalReason ?? '', caller);
    if (batch.status === 'reversed') throw new DecisionReversedError();
    if (batch.status !== 'awaiting-approval') throw new NotAwaitingApprovalError();
    if (batch.author === by) throw new ApprovalByAuthorError();
    noteChangedObject('decision', batch.id);
    if (!(await this.batches.approve(batch.id, by))) throw new NotAwaitingApprovalError();
    await this.runner.run({ ...batch, status: 'running' });
    return this.read(id, caller);
  }

  /** Takes all of it back, or turns it down while it waits. What a second person approved waits for one again. Throws `DecisionReversedError`. */
  async reverse(id: string, reason: string, caller: Grant): Promise<ShownBatch> {
    const batch = await this.findBatch(id, caller);
    if (batch.status === 'reversed') throw new DecisionReversedError();
    const isAsked = batch.approvedBy === null || batch.status === 'reversal-awaiting-approval';
    if (isAsked) return this.takeBack(batch, reason, caller);
    noteChangedObject('decision', batch.id);
    await this.batches.askReversal(batch.id, authorOf(caller), reason);
    return this.read(id, caller);
  }

  private async takeBack(batch: StoredBatch, reason: string, caller: Grant): Promise<ShownBatch> {
    const by = authorOf(caller);
    if (batch.reversalAskedBy === by) throw new ApprovalByAuthorError();
    noteChangedObject('decision', batch.id);
    // Somebody agreed to it, or took it back, in between: it is asked anew.
    if (!(await this.batches.reverse(batch.id, by, reason))) return this.reverse(batch.id, reason, caller);
    await this.runner.takeBack((await this.batches.find(batch.id))!, by, reason);
    return this.read(batch.id, caller);
  }

  private countAlone(
    tx: Transaction,
    batch: Pick<StoredBatch, 'author' | 'entity' | 'verdict'>,
    { pattern }: Pick<FoundPattern<BatchCandidate>, 'pattern'>,
  ): Promise<number> {
    const { author, entity, verdict } = batch;
    return this.batches.countAlone(tx, {
      author,
      entity,
      verdict,
      levels: JSON.stringify(pattern.levels),
      withinHours: COUNTED_TOGETHER_HOURS,
    });
  }

  private async find({ taskId, verdict }: BatchQuestion, caller: Grant): Promise<Found> {
    const id = taskId.toLowerCase();
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    const fault = verdictFault(task.kind, verdict, undefined);
    if (fault) throw new InvalidRequestError([fault]);
    const { entity } = await this.policies.of(task.entity);
    const alike = await this.transactions.run((tx) => this.patterns.of(tx, entity, id, authorOf(caller)));
    if (alike === undefined)
      throw InvalidRequestError.of(
        '/taskId',
        'no-pattern',
        'Name an open task that rests on two records and that nobody else holds.',
      );
    return { opened: this.collections.openEntity(task.entity, caller), entity: task.entity, alike };
  }

  private async findBatch(id: string, caller: Grant): Promise<StoredBatch> {
    const batch = isUuid(id) ? await this.batches.find(id.toLowerCase()) : undefined;
    if (batch === undefined || !this.collections.covers(batch.entity, caller)) throw new DecisionBatchNotFoundError();
    return batch;
  }
}
