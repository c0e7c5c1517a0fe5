import { authorOf, CollectionAccess, type Grant, type OpenCollection } from '@sogoc/access';
import { Injectable } from '@nestjs/common';
import { ReviewClaimRepository, TaskStateRepository, TransactionRunner } from '@sogoc/persistence';
import type { UnitPlan } from '@sogoc/resolution';

import type { OpenDecisionUnit } from '../../resolving';
import { DecisionApprovals } from '../decision-approvals';
import { DecisionMaker, type DecisionNeeds } from '../decision-maker';
import { DecisionReversals, type TriedReversal } from '../decision-reversals';
import { DecisionTransactions } from '../decision-transactions';
import type { DecisionSubject } from '../drafts/decision-subject';
import { ContradictingDecisionError, RefusedVerdict, TaskChangedError } from '../errors';
import { ActFinder, type PreviewRequest, type TaskAnswer, type TriedAct } from './find-act';
import { PreviewRelations } from './preview-relations';
import { type PreviewStatus, showPreview, type ShownPreview } from './show-preview';

/** What an act needs, and what would become of it. */
type TriedOutcome = DecisionNeeds & { readonly status: PreviewStatus; readonly plan: UnitPlan | undefined };

/** Long enough for a transaction of which nothing is kept. */
const LEASE_SECONDS = 60;

/** Shows what a decision would bring about, in every collection, by doing it in a transaction that is taken back. */
@Injectable()
export class DecisionPreviewsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly decisionTransactions: DecisionTransactions,
    private readonly acts: ActFinder,
    private readonly maker: DecisionMaker,
    private readonly approvals: DecisionApprovals,
    private readonly reversals: DecisionReversals,
    private readonly claims: ReviewClaimRepository,
    private readonly tasks: TaskStateRepository,
    private readonly relations: PreviewRelations,
  ) {}

  /** Throws what the act itself throws, but for what contradicts it. */
  async preview(request: PreviewRequest, caller: Grant): Promise<ShownPreview> {
    const act = await this.acts.find(request, caller);
    const opened = this.collections.openEntity(act.entity, caller);
    try {
      return await this.show(act, opened, caller);
    } catch (error) {
      if (error instanceof RefusedVerdict && request.act === 'task')
        throw new TaskChangedError(await this.taskNow(request, caller));
      if (!(error instanceof ContradictingDecisionError)) throw error;
      return { status: 'contradicts', approvalReasons: [], reasonRequired: [], contradicts: error.contradiction };
    }
  }

  private async show(act: TriedAct, opened: OpenCollection, caller: Grant): Promise<ShownPreview> {
    const author = authorOf(caller);
    const previewed = await this.decisionTransactions.preview(act.entity, async (open) => {
      const mark = await this.relations.mark(open.tx);
      const { plan, ...need } = await this.tryAct(open, act, author);
      const checked = await this.relations.follow(open.tx, mark);
      // One that states nothing any more is not looked at.
      const written = (plan?.plan.goldens ?? []).map(({ goldenId }) => goldenId);
      const stating = [...new Set([...checked, ...written])];
      const tasks = await this.tasks.writtenIn(open.tx);
      return { need, stating, tasks, relations: await this.relations.statesOf(open.tx, stating), plan };
    });
    const before = await this.transactions.run(async (tx) => ({
      tasks: await this.tasks.of(
        tx,
        previewed.tasks.map(({ id }) => id),
      ),
      relations: await this.relations.statesOf(tx, previewed.stating),
    }));
    return showPreview({ ...previewed, before }, opened, this.collections.openAll(caller));
  }

  private async tryAct(open: OpenDecisionUnit, act: TriedAct, author: string): Promise<TriedOutcome> {
    switch (act.does) {
      case 'decide':
        return this.decide(open, act.entity, act.subject, author);
      case 'answer-task':
        return this.decide(open, act.entity, await this.subjectOf(open, act, author), author);
      case 'unpin':
        return reversedOrAsked(await this.reversals.tryPinsIn(open, act, { author }));
      case 'reverse':
        return reversedOrAsked(await this.reversals.previewIn(open, act.decisionId, { author }));
      case 'agree':
        return {
          ...NEEDS_NOTHING,
          status: 'reversed',
          plan: await this.reversals.agreeIn(open, act.decisionId, { author }),
        };
      case 'approve':
        return {
          ...NEEDS_NOTHING,
          status: 'applied',
          plan: await this.approvals.approveIn(open, act.decisionId, { author }),
        };
    }
  }

  /** Whoever holds the task: a claim is taken for the preview and goes with it. */
  private async subjectOf(
    { tx }: OpenDecisionUnit,
    { taskId, kind, verdict, until }: TaskAnswer,
    holder: string,
  ): Promise<DecisionSubject> {
    const { token, revision } = await this.claims.seize(tx, taskId, holder, LEASE_SECONDS);
    return { on: 'task', taskId, kind, claim: { holder, token, revision }, verdict, until };
  }

  private async decide(
    open: OpenDecisionUnit,
    entity: string,
    subject: DecisionSubject,
    author: string,
  ): Promise<TriedOutcome> {
    const need = await this.maker.previewIn(open, { entity, author, subject });
    return { ...need, status: need.approvalReasons.length > 0 ? 'awaiting-approval' : 'applied' };
  }

  private async taskNow({ taskId }: { readonly taskId: string }, caller: Grant): Promise<object> {
    const { id, entity, kind, status, goldenIds, revision } = await this.acts.task(taskId, caller);
    const { collection } = this.collections.openEntity(entity, caller).declaration;
    return { id, collection, kind, status, goldenIds, revision };
  }
}

const NEEDS_NOTHING: DecisionNeeds = { approvalReasons: [], overrides: [] };

const reversedOrAsked = ({ asks, plan }: TriedReversal): TriedOutcome => ({
  ...NEEDS_NOTHING,
  plan,
  status: asks ? 'reversal-awaiting-approval' : 'reversed',
});
