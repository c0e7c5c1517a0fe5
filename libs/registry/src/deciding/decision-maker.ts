import { noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { stateAfterVerdict } from '@sogoc/golden';
import type { IdGenerator } from '@sogoc/kernel';
import { DecisionRepository, ReviewClaimRepository, type Transaction } from '@sogoc/persistence';
import { ID_GENERATOR } from '@sogoc/platform';
import {
  type ApprovalReason,
  type DecisionDraft,
  evidenceAcross,
  findContradiction,
  lacksReason,
  nameSameRecords,
  overriddenEvidence,
  pinReasons,
  reasonsToApprove,
  recordsDecidedOn,
  type UnitPlan,
} from '@sogoc/resolution';

import { DecisionUnit, type OpenDecisionUnit } from '../resolving';
import { DecisionTransactions, SidesMovedError } from './decision-transactions';
import { DecisionDrafts } from './drafts/decision-drafts';
import type { DecisionSubject } from './drafts/decision-subject';
import { ContradictingDecisionError, ReasonRequiredError, RefusedVerdict, SecondPersonNeededError } from './errors';

/** A steward's wish to decide. */
export interface DecisionWish {
  /** Of the decision to be; left out: a new one. */
  readonly id?: string;
  /** Nothing is to be decided that a second person would have to approve. */
  readonly alone?: boolean;
  readonly entity: string;
  /** The steward's key. */
  readonly author: string;
  readonly reason?: string;
  readonly subject: DecisionSubject;
}

/** What a decision needs before it takes effect. */
export interface DecisionNeeds {
  /** Why a second person has to approve. */
  readonly approvalReasons: readonly ApprovalReason[];
  /** What it sets aside, for which it must say a reason. */
  readonly overrides: readonly string[];
}

interface CarriedOut extends DecisionNeeds {
  /** What became of the golden records, or would once it is approved. */
  readonly plan: UnitPlan;
}

/** Makes decisions: stored and carried out in one transaction, or stored alone until a second person approves. */
@Injectable()
export class DecisionMaker {
  constructor(
    private readonly transactions: DecisionTransactions,
    private readonly unit: DecisionUnit,
    private readonly drafts: DecisionDrafts,
    private readonly decisions: DecisionRepository,
    private readonly claims: ReviewClaimRepository,
    @Inject(ID_GENERATOR) private readonly mint: IdGenerator,
  ) {}

  /** Answers the decision's id. Throws `ContradictingDecisionError`, `ReasonRequiredError`, `RefusedVerdict`, `SecondPersonNeededError` and what `DecisionDrafts.find` throws. */
  async make(wish: DecisionWish): Promise<string> {
    const { id = this.mint() } = wish;
    await this.transactions.run(wish.entity, (open) => this.makeIn(open, id, wish));
    return id;
  }

  /** Makes it in a transaction of which nothing will be kept; what it would need and do though somebody else had to approve. */
  async previewIn(open: OpenDecisionUnit, wish: DecisionWish): Promise<CarriedOut> {
    return this.carryOut(open, this.mint(), wish);
  }

  private async makeIn(open: OpenDecisionUnit, id: string, wish: DecisionWish): Promise<void> {
    noteChangedObject('decision', id);
    const { overrides } = await this.carryOut(open, id, wish);
    if (lacksReason(overrides, wish.reason)) throw new ReasonRequiredError(overrides);
  }

  private async carryOut(open: OpenDecisionUnit, id: string, wish: DecisionWish): Promise<CarriedOut> {
    const { tx } = open;
    const draft = await this.drafts.find(tx, wish.subject);
    const order = await this.store(tx, id, wish, draft);
    const scope = await this.unit.lock(open, recordsDecidedOn(draft));
    if (!nameSameRecords(draft, await this.drafts.find(tx, wish.subject))) throw new SidesMovedError();
    await this.settleTask(tx, wish.subject);
    await this.decisions.keepEvidence(tx, id, evidenceAcross(draft, scope.edges));
    const planned = await this.unit.plan(open, scope);
    const contradiction = findContradiction(order, planned.unmet, planned.decisions);
    if (contradiction) throw new ContradictingDecisionError(contradiction);
    const reasons = [
      ...reasonsToApprove(draft, planned),
      ...pinReasons(draft, open.policy.entity.declaration.attributes),
      ...(await this.replacedReasons(tx, draft)),
    ];
    const overrides = overriddenEvidence(draft.kind, draft, scope.edges, reasons);
    if (wish.alone && reasons.length > 0) throw new SecondPersonNeededError(reasons);
    if (reasons.length > 0 && !open.preview) await this.awaitApproval(tx, id, draft, reasons);
    else await this.unit.apply(open, planned);
    return { approvalReasons: reasons, overrides, plan: planned };
  }

  private async replacedReasons(tx: Transaction, { replaces = [] }: DecisionDraft): Promise<ApprovalReason[]> {
    for (const id of replaces)
      if (((await this.decisions.find(tx, id))?.approvedBy ?? null) !== null) return ['replaces-approved'];
    return [];
  }

  /** Answers its place in the order of decisions. */
  private async store(tx: Transaction, id: string, wish: DecisionWish, draft: DecisionDraft): Promise<number> {
    const { entity, author, reason } = wish;
    const { pinned: _pinned, replaces = [], ...decision } = draft;
    const order = await this.decisions.insert(tx, { ...decision, id, entity, author, reason });
    await this.decisions.reverse(tx, replaces, { author, reason: `Replaced by ${id}` });
    return order;
  }

  /** Under the locks, so that whoever lost the claim while waiting for them decides nothing. */
  private async settleTask(tx: Transaction, subject: DecisionSubject): Promise<void> {
    if (subject.on !== 'task') return;
    const { taskId, claim, kind, verdict } = subject;
    if (!(await this.claims.settle(tx, taskId, claim, stateAfterVerdict(kind, verdict))))
      throw new RefusedVerdict('claim-lost');
  }

  private async awaitApproval(
    tx: Transaction,
    id: string,
    { taskId, replaces = [] }: DecisionDraft,
    reasons: readonly ApprovalReason[],
  ): Promise<void> {
    await this.decisions.awaitApproval(tx, id, reasons);
    await this.decisions.restore(tx, replaces);
    if (taskId !== undefined) await this.claims.reopen(tx, taskId);
  }
}
