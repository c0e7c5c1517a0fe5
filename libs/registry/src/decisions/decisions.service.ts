import { decodeCursor, encodeCursor, type Grant, type Page, pageOf, type PageRequest } from '@sogoc/platform';
import {
  type DecisionKind,
  type DecisionLogRepository,
  DecisionRepository,
  DecisionSideRepository,
  type DecisionStatus,
  type StoredDecision,
  type Transaction,
  type TransactionRunner,
} from '@sogoc/persistence';

import type { CollectionAccess, OpenCollection } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';
import type { DecisionDraft } from './decision-draft';
import type { DecisionMaker, DecisionStep } from './decision-maker';
import { DecisionNotFoundError } from './decision-not-found.error';
import { findSide, matchSides, partSides, type Side, type SideName } from './find-sides';
import { NothingToHoldError } from './nothing-to-hold.error';
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
  readonly status?: DecisionStatus;
  readonly verdict?: DecisionKind;
  readonly goldenId?: string;
  readonly taskId?: string;
}

/** Decisions of stewards: making them about records or golden records, reading, approving and reversing them. */
export class DecisionsService {
  private readonly sides = new DecisionSideRepository();
  private readonly decisions = new DecisionRepository();

  constructor(
    private readonly collections: CollectionAccess,
    private readonly maker: DecisionMaker,
    private readonly log: DecisionLogRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws what `findSide` and `DecisionMaker.make` throw, and `NothingToHoldError`. */
  async decide(request: DecideRequest, caller: Grant): Promise<ShownDecision> {
    const wanted = request.collection === undefined ? undefined : this.collections.open(request.collection, caller);
    const find = (tx: Transaction): Promise<readonly [Side, Side]> =>
      this.findSides(tx, request, wanted?.declaration.entity);
    const [{ entity }] = await this.transactions.run(find);
    this.collections.openEntity(entity, caller);
    const id = await this.maker.make({
      entity,
      author: caller.keyId,
      reason: request.reason,
      find: async (tx) => this.draftOf(tx, request, await find(tx)),
    });
    return this.read(id, caller);
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
    const decision = await this.find(id);
    return showDecision(decision, this.collections.openEntity(decision.entity, caller).grant);
  }

  async approve(id: string, reason: string | undefined, caller: Grant): Promise<ShownDecision> {
    return this.step(id, caller, reason, (decision, step) => this.maker.approve(decision, step));
  }

  /** Takes a decision back, or turns one down that awaits approval. */
  async reverse(id: string, reason: string | undefined, caller: Grant): Promise<ShownDecision> {
    return this.step(id, caller, reason, (decision, step) => this.maker.reverse(decision, step));
  }

  private async step(
    id: string,
    caller: Grant,
    reason: string | undefined,
    take: (decision: StoredDecision, step: DecisionStep) => Promise<void>,
  ): Promise<ShownDecision> {
    const decision = await this.find(id);
    this.collections.openEntity(decision.entity, caller);
    await take(decision, { author: caller.keyId, reason });
    return this.read(id, caller);
  }

  private async find(id: string): Promise<StoredDecision> {
    const decision = isUuid(id) ? await this.log.find(id) : undefined;
    if (decision === undefined) throw new DecisionNotFoundError();
    return decision;
  }

  private async findSides(
    tx: Transaction,
    { left, right, verdict }: DecideRequest,
    entity: string | undefined,
  ): Promise<readonly [Side, Side]> {
    const pair = matchSides(await findSide(tx, this.sides, left), await findSide(tx, this.sides, right), entity);
    return partSides(pair, verdict);
  }

  private async draftOf(
    tx: Transaction,
    { verdict, until }: DecideRequest,
    [left, right]: readonly [Side, Side],
  ): Promise<DecisionDraft> {
    const goldenIds = [...new Set([left.goldenId, right.goldenId].filter((id) => id !== undefined))];
    if (verdict === 'hold') return { ...(await this.holdOf(tx, left, right)), until };
    return { kind: verdict, madeBy: 'records', goldenIds, left: left.members, right: right.members };
  }

  /** It waits on evidence that any member may have, so all members are its sides, whichever records were named. */
  private async holdOf(tx: Transaction, left: Side, right: Side): Promise<DecisionDraft> {
    const [one, other] = [left.goldenId, right.goldenId];
    if (one === undefined || other === undefined) throw new NothingToHoldError();
    const fingerprints = await this.decisions.openEvidence(tx, one, other);
    if (fingerprints.length === 0) throw new NothingToHoldError();
    const membersOf = async (id: string): Promise<readonly number[]> =>
      (await this.sides.golden(tx, id))?.members ?? [];
    const [leftNumbers, rightNumbers] = [await membersOf(one), one === other ? [] : await membersOf(other)];
    const goldenIds = [...new Set([one, other])];
    return { kind: 'hold', madeBy: 'records', goldenIds, left: leftNumbers, right: rightNumbers, fingerprints };
  }
}

const isPosition = (value: unknown): value is number => Number.isSafeInteger(value);
