import { Injectable } from '@nestjs/common';
import { DecisionLogRepository, TransactionRunner } from '@sogoc/persistence';
import { authorOf, type Grant, warningsOf } from '@sogoc/access';
import { decodeCursor, encodeCursor } from '@sogoc/platform';
import { type DecisionKind, type DecisionStatus, isReversalAsked, type StoredDecision } from '@sogoc/resolution';

import { CollectionAccess, type OpenCollection } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';
import { type Page, pageOf, type PageRequest } from '@sogoc/platform';
import { DecisionApprovals } from './decision-approvals';
import { DecisionMaker } from './decision-maker';
import { DecisionReversals } from './decision-reversals';
import type { SideName, SidesSubject } from './drafts/decision-subject';
import { SideFinder } from './drafts/find-sides';
import { DecisionNotFoundError } from './errors';
import { showDecision, type ShownDecision } from './show-decision';

export interface DecideRequest {
  readonly verdict: 'same' | 'different' | 'hold';
  readonly left: SideName;
  readonly right: SideName;
  /** Only needed when the keys mean records of several collections. */
  readonly collection?: string;
  readonly reason?: string;
  /** Of a hold. */
  readonly until?: Date;
}

export interface DecisionFilter extends PageRequest {
  readonly collection?: string;
  readonly status?: DecisionStatus | 'reversal-awaiting-approval';
  readonly verdict?: DecisionKind;
  readonly goldenId?: string;
  readonly taskId?: string;
}

/** Decisions of stewards: making them about records or golden records, reading, approving and reversing them. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly finder: SideFinder,
    private readonly maker: DecisionMaker,
    private readonly approvals: DecisionApprovals,
    private readonly reversals: DecisionReversals,
    private readonly log: DecisionLogRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws what `SideFinder.pair` and `DecisionMaker.make` throw, and `NothingToHoldError`. */
  async decideOnSides(request: DecideRequest, caller: Grant): Promise<ShownDecision> {
    const { collection, reason, ...named } = request;
    const wanted = collection === undefined ? undefined : this.collections.open(collection, caller);
    const subject: SidesSubject = { on: 'sides', ...named, entity: wanted?.declaration.entity };
    const [{ entity }] = await this.transactions.run((tx) => this.finder.pair(tx, subject));
    this.collections.openEntity(entity, caller);
    return this.readWritten(
      await this.maker.make({ entity, author: authorOf(caller), reason, subject }),
      reason,
      caller,
    );
  }

  /** The newest first. */
  async list(filter: DecisionFilter, caller: Grant): Promise<Page<ShownDecision>> {
    const { collection, status, verdict, goldenId, taskId, pageSize } = filter;
    const opened =
      collection === undefined ? this.collections.openAll(caller) : [this.collections.open(collection, caller)];
    const byEntity = new Map(opened.map((open) => [open.declaration.entity, open]));
    if ([goldenId, taskId].some((id) => id !== undefined && !isUuid(id))) return { items: [] };
    const rows = await this.log.list({
      entities: [...byEntity.keys()],
      status,
      kind: verdict,
      goldenId,
      taskId,
      before: decodeCursor(filter.cursor, isPosition),
      limit: pageSize + 1,
    });
    const show = (row: StoredDecision): ShownDecision =>
      showDecision(row, (byEntity.get(row.entity) as OpenCollection).grant);
    return pageOf(rows, pageSize, show, (last) => encodeCursor(last.decisionNumber));
  }

  /** Throws `DecisionNotFoundError`. */
  async read(id: string, caller: Grant): Promise<ShownDecision> {
    const decision = await this.findOpen(id, caller);
    return showDecision(decision, this.collections.openEntity(decision.entity, caller).grant);
  }

  /** The decision for whoever just wrote a reason to it. */
  async readWritten(id: string, reason: string | undefined, caller: Grant): Promise<ShownDecision> {
    const warnings = warningsOf(reason);
    return { ...(await this.read(id, caller)), ...(warnings.length > 0 && { warnings }) };
  }

  async approve(id: string, reason: string | undefined, caller: Grant): Promise<ShownDecision> {
    const decision = await this.findOpen(id, caller);
    const step = { author: authorOf(caller), reason };
    if (isReversalAsked(decision)) await this.reversals.agree(decision, step);
    else await this.approvals.approve(decision, step);
    return this.readWritten(id, reason, caller);
  }

  /** Takes a decision back, or turns one down that awaits approval. What a second person approved waits for one again. */
  async reverse(id: string, reason: string | undefined, caller: Grant): Promise<ShownDecision> {
    const decision = await this.findOpen(id, caller);
    await this.reversals.reverse(decision, { author: authorOf(caller), reason });
    return this.readWritten(id, reason, caller);
  }

  /** Takes back the wish for a reversal that waits for a second person. */
  async withdrawReversal(id: string, caller: Grant): Promise<ShownDecision> {
    await this.reversals.withdraw(await this.findOpen(id, caller), { author: authorOf(caller) });
    return this.read(id, caller);
  }

  private async findOpen(id: string, caller: Grant): Promise<StoredDecision> {
    const decision = await this.find(id);
    if (!this.collections.covers(decision.entity, caller)) throw new DecisionNotFoundError();
    return decision;
  }

  private async find(id: string): Promise<StoredDecision> {
    const decision = isUuid(id) ? await this.log.find(id) : undefined;
    if (decision === undefined) throw new DecisionNotFoundError();
    return decision;
  }
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);
