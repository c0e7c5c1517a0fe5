import { canonicalJson, type IdGenerator } from '@sogoc/kernel';
import {
  DecisionRepository,
  DecisionSideRepository,
  ReviewClaimRepository,
  type StoredDecision,
  type Transaction,
} from '@sogoc/persistence';
import { RegistryUnavailableError } from '@sogoc/platform';
import { evidenceAcross, PolicyChangedError } from '@sogoc/resolution';

import type { CurrentPolicy, DecisionWork, UnitOfWorkRunner } from '../resolving';
import { ApprovalByAuthorError } from './approval-by-author.error';
import { approvalReasons, bulkReasons } from './approval-reasons';
import { refuseContradiction } from './contradictions';
import type { DecisionDraft, DecisionWish } from './decision-draft';
import { DecisionNotFoundError } from './decision-not-found.error';
import { DecisionReversedError } from './decision-reversed.error';
import { NotAwaitingApprovalError } from './not-awaiting-approval.error';

/** The sides got or lost members while they were being locked. */
class SidesMovedError extends Error {}

const MAX_ATTEMPTS = 5;

/** Who acts on a decision, and why. */
export interface DecisionStep {
  readonly author: string;
  readonly reason?: string;
}

/** Makes, approves and reverses decisions: each is stored and carried out in one transaction, under one lock per entity. */
export class DecisionMaker {
  private readonly decisions = new DecisionRepository();
  private readonly sides = new DecisionSideRepository();
  private readonly claims = new ReviewClaimRepository();

  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: UnitOfWorkRunner,
    private readonly mint: IdGenerator,
  ) {}

  /** Answers the decision's id. Throws `ContradictingDecisionError`. */
  async make(wish: DecisionWish): Promise<string> {
    const id = this.mint();
    await this.decide(wish.entity, this.making(id, wish));
    return id;
  }

  /** Throws `NotAwaitingApprovalError`, `DecisionReversedError`, `ApprovalByAuthorError` and `ContradictingDecisionError`. */
  async approve({ id, entity }: Pick<StoredDecision, 'id' | 'entity'>, step: DecisionStep): Promise<void> {
    let decision: StoredDecision;
    await this.decide(entity, {
      store: async (tx) => {
        decision = await this.findLocked(tx, entity, id);
        if (decision.status === 'reversed') throw new DecisionReversedError();
        if (decision.status === 'applied') throw new NotAwaitingApprovalError();
        if (decision.author === step.author) throw new ApprovalByAuthorError();
        await this.decisions.approve(tx, id, step);
        await this.decisions.reverse(tx, await this.replacedBy(tx, decision), { ...step, reason: `Replaced by ${id}` });
        return recordNumbersOf(decision);
      },
      confirm: async (tx, scope) => {
        await this.decisions.keepEvidence(tx, id, evidenceAcross(sideNumbersOf(decision), scope.edges));
        if (decision.taskId !== null) await this.claims.end(tx, decision.taskId);
      },
      accept: async (_tx, unit) => {
        refuseContradiction(decision.decisionNumber, unit.unmet, unit.decisions);
        return true;
      },
    });
  }

  /** Throws `DecisionReversedError`. */
  async reverse({ id, entity }: Pick<StoredDecision, 'id' | 'entity'>, step: DecisionStep): Promise<void> {
    await this.decide(entity, {
      store: async (tx) => {
        const decision = await this.findLocked(tx, entity, id);
        if (decision.status === 'reversed') throw new DecisionReversedError();
        await this.decisions.reverse(tx, [id], step);
        if (decision.kind === 'pin') return this.sides.membersCarrying(tx, decision.goldenIds);
        if (decision.kind === 'hold' && decision.taskId !== null) await this.claims.endHold(tx, decision.taskId);
        return recordNumbersOf(decision);
      },
      confirm: async () => undefined,
      accept: async () => true,
    });
  }

  /** Reverses pins; `find` tells which, and the records whose golden record they are on. */
  async reversePins(
    entity: string,
    step: DecisionStep,
    find: (tx: Transaction) => Promise<{ readonly ids: readonly string[]; readonly members: readonly number[] }>,
  ): Promise<void> {
    await this.decide(entity, {
      store: async (tx) => {
        await this.decisions.lockEntity(tx, entity);
        const { ids, members } = await find(tx);
        await this.decisions.reverse(tx, ids, step);
        return members;
      },
      confirm: async () => undefined,
      accept: async () => true,
    });
  }

  /** Repeated when the sides or the policy moved meanwhile. */
  private async decide(entity: string, work: DecisionWork): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      try {
        return await this.unit.decide(await this.policies.of(entity), work);
      } catch (error) {
        if (!(error instanceof SidesMovedError || error instanceof PolicyChangedError)) throw error;
      }
    }
    throw new RegistryUnavailableError();
  }

  private making(id: string, wish: DecisionWish): DecisionWork {
    const { entity, author, reason } = wish;
    let draft: DecisionDraft;
    let order: number;
    return {
      store: async (tx) => {
        await this.decisions.lockEntity(tx, entity);
        draft = await wish.find(tx);
        const { pinned, replaces = [], ...decision } = draft;
        order = await this.decisions.insert(tx, { ...decision, id, entity, author, reason });
        await this.decisions.reverse(tx, replaces, { author, reason: `Replaced by ${id}` });
        return pinned ?? [...new Set([...draft.left, ...draft.right])];
      },
      confirm: async (tx, scope) => {
        const now = await wish.find(tx);
        if (canonicalJson(sidesOf(now)) !== canonicalJson(sidesOf(draft))) throw new SidesMovedError();
        await wish.confirm?.(tx);
        await this.decisions.keepEvidence(tx, id, evidenceAcross(draft, scope.edges));
      },
      accept: async (tx, unit) => {
        refuseContradiction(order, unit.unmet, unit.decisions);
        const joined = draft.kind === 'same' ? approvalReasons(unit.plan, unit.links, unit.stored) : [];
        const reasons = [...bulkReasons(draft), ...joined].sort();
        if (reasons.length === 0) return true;
        await this.decisions.awaitApproval(tx, id, reasons);
        await this.decisions.restore(tx, draft.replaces ?? []);
        await wish.await?.(tx);
        return false;
      },
    };
  }

  /** On a task about a decision in doubt, the answer takes that decision's place. */
  private async replacedBy(tx: Transaction, { id, taskId }: StoredDecision): Promise<string[]> {
    const task = taskId === null ? undefined : await this.claims.find(tx, taskId);
    const doubted = task?.kind === 'changed-decision' ? task.qualifier : null;
    return doubted === null || doubted === id ? [] : [doubted];
  }

  private async findLocked(tx: Transaction, entity: string, id: string): Promise<StoredDecision> {
    await this.decisions.lockEntity(tx, entity);
    const decision = await this.decisions.find(tx, id);
    if (decision === undefined) throw new DecisionNotFoundError();
    return decision;
  }
}

const sidesOf = ({ left, right, pinned = [] }: DecisionDraft): unknown => [left, right, pinned];

const sideNumbersOf = ({ left, right }: StoredDecision): { left: number[]; right: number[] } => ({
  left: left.map(({ recordNumber }) => recordNumber),
  right: right.map(({ recordNumber }) => recordNumber),
});

const recordNumbersOf = ({ left, right }: StoredDecision): number[] => [
  ...new Set([...left, ...right].map(({ recordNumber }) => recordNumber)),
];
