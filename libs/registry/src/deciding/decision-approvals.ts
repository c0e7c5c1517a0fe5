import { noteChangedObject } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { assertNever, type DomainError } from '@sogoc/kernel';
import {
  DecisionRepository,
  DecisionSideRepository,
  ReviewClaimRepository,
  type Transaction,
} from '@sogoc/persistence';
import {
  type ApprovalRefusal,
  approvalRefusal,
  evidenceAcross,
  findContradiction,
  numbersOfSides,
  recordsNamedBy,
  type StoredDecision,
  type UnitPlan,
} from '@sogoc/resolution';

import { DecisionUnit, type OpenDecisionUnit } from '../resolving';
import { DecisionTransactions } from './decision-transactions';
import {
  ApprovalByAuthorError,
  ContradictingDecisionError,
  DecisionNotFoundError,
  DecisionReversedError,
  NotAwaitingApprovalError,
} from './errors';

/** Which decision. */
export type DecisionName = Pick<StoredDecision, 'id' | 'entity'>;

/** Who acts on a decision, and why. */
export interface DecisionStep {
  readonly author: string;
  readonly reason?: string;
}

/** Puts decisions in force that a second person has to approve. */
@Injectable()
export class DecisionApprovals {
  constructor(
    private readonly transactions: DecisionTransactions,
    private readonly unit: DecisionUnit,
    private readonly decisions: DecisionRepository,
    private readonly sides: DecisionSideRepository,
    private readonly claims: ReviewClaimRepository,
  ) {}

  /**
   * Throws `DecisionNotFoundError`, `NotAwaitingApprovalError`, `DecisionReversedError`, `ApprovalByAuthorError` and
   * `ContradictingDecisionError`.
   */
  async approve({ id, entity }: DecisionName, step: DecisionStep): Promise<void> {
    await this.transactions.run(entity, (open) => this.approveIn(open, id, step));
  }

  /** Approves in a transaction that may be one of which nothing is kept; answers what becomes of the golden records. */
  async approveIn(open: OpenDecisionUnit, id: string, step: DecisionStep): Promise<UnitPlan> {
    const { tx } = open;
    noteChangedObject('decision', id);
    const decision = await this.decisions.find(tx, id);
    if (decision === undefined) throw new DecisionNotFoundError();
    const refusal = approvalRefusal(decision, step.author);
    if (refusal) throw errorOf(refusal);
    const replaced = [...(await this.replacedBy(tx, decision)), ...(await this.replacedPins(tx, decision))];
    await this.decisions.approve(tx, id, step);
    await this.decisions.reverse(tx, replaced, { ...step, reason: `Replaced by ${id}` });
    const scope = await this.unit.lock(open, await this.recordsOf(tx, decision));
    await this.decisions.keepApprovedEvidence(tx, id, evidenceAcross(numbersOfSides(decision), scope.edges));
    if (decision.taskId !== null) await this.claims.end(tx, decision.taskId);
    const planned = await this.unit.plan(open, scope);
    const contradiction = findContradiction(decision.decisionNumber, planned.unmet, planned.decisions);
    if (contradiction) throw new ContradictingDecisionError(contradiction);
    await this.unit.apply(open, planned);
    return planned;
  }

  /** On a task about a decision in doubt, the answer takes that decision's place. */
  private async replacedBy(tx: Transaction, { id, taskId }: StoredDecision): Promise<string[]> {
    const task = taskId === null ? undefined : await this.claims.find(tx, taskId);
    const doubted = task?.kind === 'changed-decision' ? task.qualifier : null;
    return doubted === null || doubted === id ? [] : [doubted];
  }

  /** A pin names no records, so its golden record is looked up. */
  private async recordsOf(tx: Transaction, decision: StoredDecision): Promise<readonly number[]> {
    if (decision.kind === 'pin') return this.sides.membersCarrying(tx, decision.goldenIds);
    return recordsNamedBy(decision);
  }

  /** The pins in force that an approved pin takes the place of. */
  private async replacedPins(tx: Transaction, { kind, goldenIds, attribute }: StoredDecision): Promise<string[]> {
    const [goldenId] = goldenIds;
    if (kind !== 'pin' || goldenId === undefined || attribute === null) return [];
    const golden = await this.sides.golden(tx, goldenId);
    return this.decisions.pinsOn(tx, golden?.ids ?? goldenIds, attribute);
  }
}

function errorOf(refusal: ApprovalRefusal): DomainError {
  switch (refusal) {
    case 'reversed':
      return new DecisionReversedError();
    case 'awaits-nobody':
      return new NotAwaitingApprovalError();
    case 'by-its-author':
      return new ApprovalByAuthorError();
    default:
      return assertNever(refusal);
  }
}
