import { noteChangedObject } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import {
  DecisionRepository,
  DecisionSideRepository,
  ReviewClaimRepository,
  type Transaction,
} from '@sogoc/persistence';
import { recordsNamedBy, reversalStep, type StoredDecision, type UnitPlan } from '@sogoc/resolution';

import { DecisionUnit, type OpenDecisionUnit } from '../resolving';
import type { DecisionName, DecisionStep } from './decision-approvals';
import { DecisionTransactions } from './decision-transactions';
import type { LookedAtGolden } from './drafts/decision-subject';
import { SideFinder } from './drafts/find-sides';
import {
  ApprovalByAuthorError,
  DecisionNotFoundError,
  DecisionReversedError,
  NoReversalAskedError,
  NotAwaitingApprovalError,
  PinNotFoundError,
  ReversalOfAnotherError,
} from './errors';

/** The pins on an attribute of a golden record. */
export interface PinName {
  readonly entity: string;
  readonly golden: LookedAtGolden;
  readonly attribute: string;
}

/** A reversal that is only tried. */
export interface TriedReversal {
  /** Whether a second person has to agree. */
  readonly asks: boolean;
  /** What would become of the golden records once it is done. */
  readonly plan: UnitPlan | undefined;
}

/** Takes decisions back. */
@Injectable()
export class DecisionReversals {
  constructor(
    private readonly transactions: DecisionTransactions,
    private readonly unit: DecisionUnit,
    private readonly finder: SideFinder,
    private readonly decisions: DecisionRepository,
    private readonly sides: DecisionSideRepository,
    private readonly claims: ReviewClaimRepository,
  ) {}

  /** What two people agreed on stays in force until a second one agrees. Throws `DecisionNotFoundError` and `DecisionReversedError`. */
  async reverse({ id, entity }: DecisionName, step: DecisionStep): Promise<void> {
    await this.transactions.run(entity, async (open) => {
      noteChangedObject('decision', id);
      const decision = await this.standing(open.tx, id);
      if (await this.undo(open.tx, decision, step)) await this.follow(open, decision);
    });
  }

  /** Reverses in a transaction of which nothing will be kept, also what a second person would have to agree to. */
  async previewIn(open: OpenDecisionUnit, id: string, step: DecisionStep): Promise<TriedReversal> {
    const decision = await this.standing(open.tx, id);
    const isDone = await this.undo(open.tx, decision, step);
    if (!isDone) await this.decisions.reverse(open.tx, [id], step);
    return { asks: !isDone, plan: await this.follow(open, decision) };
  }

  private async follow(open: OpenDecisionUnit, decision: StoredDecision): Promise<UnitPlan> {
    const { tx } = open;
    if (decision.kind === 'hold' && decision.taskId !== null) await this.claims.endHold(tx, decision.taskId);
    return this.carryOut(open, await this.recordsOf(tx, decision));
  }

  /** Agrees to a reversal that somebody else asked for. Throws `NotAwaitingApprovalError` and `ApprovalByAuthorError` as well. */
  async agree({ id, entity }: DecisionName, step: DecisionStep): Promise<void> {
    await this.transactions.run(entity, (open) => this.agreeIn(open, id, step));
  }

  /** Agrees in a transaction that may be one of which nothing is kept; answers what becomes of the golden records. */
  async agreeIn(open: OpenDecisionUnit, id: string, { author }: DecisionStep): Promise<UnitPlan> {
    const { tx } = open;
    const decision = await this.standing(tx, id);
    if (decision.reversalAskedBy === null) throw new NotAwaitingApprovalError();
    if (decision.reversalAskedBy === author) throw new ApprovalByAuthorError();
    await this.decisions.agreeToReversal(tx, decision, author);
    return this.carryOut(open, await this.recordsOf(tx, decision));
  }

  /** Takes back the wish for a reversal. Throws `NoReversalAskedError` and `ReversalOfAnotherError` as well. */
  async withdraw({ id, entity }: DecisionName, { author }: DecisionStep): Promise<void> {
    await this.transactions.run(entity, async ({ tx }) => {
      noteChangedObject('decision', id);
      const { reversalAskedBy } = await this.standing(tx, id);
      if (reversalAskedBy === null) throw new NoReversalAskedError();
      if (reversalAskedBy !== author) throw new ReversalOfAnotherError();
      await this.decisions.withdrawReversal(tx, id);
    });
  }

  /** Reverses the pins in force; answers the id of the latest. Throws `PinNotFoundError` and what `SideFinder.lookedAt` throws. */
  async reversePins(name: PinName, step: DecisionStep): Promise<string> {
    return this.transactions.run(name.entity, async (open) => (await this.reversePinsIn(open, name, step)).latest);
  }

  /** The same in a transaction of which nothing will be kept. */
  async tryPinsIn(open: OpenDecisionUnit, name: PinName, step: DecisionStep): Promise<TriedReversal> {
    return this.reversePinsIn(open, name, step);
  }

  private async reversePinsIn(
    open: OpenDecisionUnit,
    { golden, attribute }: PinName,
    step: DecisionStep,
  ): Promise<TriedReversal & { readonly latest: string }> {
    const { tx } = open;
    const { ids, members } = await this.finder.lookedAt(tx, golden);
    const pins = await this.decisions.pinsOn(tx, ids, attribute);
    const [latest] = pins;
    if (latest === undefined) throw new PinNotFoundError();
    for (const pin of pins) noteChangedObject('decision', pin);
    const undone = [];
    for (const id of pins) undone.push(await this.undo(tx, await this.standing(tx, id), step));
    const asks = undone.includes(false);
    if (asks && open.preview) await this.decisions.reverse(tx, pins, step);
    const isFollowed = undone.includes(true) || open.preview === true;
    return { latest, asks, plan: isFollowed ? await this.carryOut(open, members) : undefined };
  }

  private async standing(tx: Transaction, id: string): Promise<StoredDecision> {
    const decision = await this.decisions.find(tx, id);
    if (decision === undefined) throw new DecisionNotFoundError();
    if (decision.status === 'reversed') throw new DecisionReversedError();
    return decision;
  }

  /** Whether the decision is reversed now. */
  private async undo(tx: Transaction, decision: StoredDecision, step: DecisionStep): Promise<boolean> {
    switch (reversalStep(decision, step.author)) {
      case 'reverse':
        await this.decisions.reverse(tx, [decision.id], step);
        return true;
      case 'agree':
        await this.decisions.agreeToReversal(tx, decision, step.author);
        return true;
      case 'ask':
        await this.decisions.askReversal(tx, [decision.id], step);
        return false;
      case 'asked-already':
        return false;
    }
  }

  private async carryOut(open: OpenDecisionUnit, recordNumbers: readonly number[]): Promise<UnitPlan> {
    const scope = await this.unit.lock(open, recordNumbers);
    const planned = await this.unit.plan(open, scope);
    await this.unit.apply(open, planned);
    return planned;
  }

  /** A pin names no records, so its golden records are looked up. */
  private async recordsOf(tx: Transaction, decision: StoredDecision): Promise<readonly number[]> {
    if (decision.kind === 'pin') return this.sides.membersCarrying(tx, decision.goldenIds);
    return recordsNamedBy(decision);
  }
}
