import { authorOf, CollectionAccess, type Grant, type OpenCollection } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { verdictFault } from '@sogoc/golden';
import { type Clock, isUuid } from '@sogoc/kernel';
import {
  DecisionLogRepository,
  GoldenRecordRepository,
  ReviewClaimRepository,
  TaskStateRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';
import type { ClaimedTask, StoredDecision } from '@sogoc/resolution';

import { GoldenRecordNotFoundError } from '../../finding-by-id/errors';
import type { OpenDecisionUnit } from '../../resolving';
import { DecisionApprovals } from '../decision-approvals';
import { DecisionMaker, type DecisionNeeds } from '../decision-maker';
import { DecisionReversals } from '../decision-reversals';
import { DecisionTransactions } from '../decision-transactions';
import type { DecideRequest } from '../decisions.service';
import type { PinWish } from '../golden-decisions.service';
import type { DecisionSubject, LookedAtGolden, SidesSubject } from '../drafts/decision-subject';
import { type RecordName, SideFinder } from '../drafts/find-sides';
import { pinPlaceOf } from '../drafts/pin-place';
import {
  AttributeNotFoundError,
  ContradictingDecisionError,
  DecisionNotFoundError,
  RefusedVerdict,
  ReviewTaskNotFoundError,
  TaskAwaitsApprovalError,
  TaskChangedError,
} from '../errors';
import { PreviewRelations } from './preview-relations';
import { type PreviewStatus, showPreview, type ShownPreview } from './show-preview';

interface GoldenName {
  readonly collection: string;
  readonly goldenId: string;
}

/** What is to be tried: all that can be done to golden records. */
export type PreviewRequest =
  | ({ readonly act: 'decide' } & Omit<DecideRequest, 'reason'>)
  | {
      readonly act: 'task';
      readonly taskId: string;
      readonly verdict: 'same' | 'different' | 'hold';
      readonly until?: Date;
    }
  | ({ readonly act: 'split'; readonly records: readonly RecordName[] } & GoldenName)
  | ({ readonly act: 'pin'; readonly attribute: string; readonly pin: PinWish } & GoldenName)
  | ({ readonly act: 'unpin'; readonly attribute: string } & GoldenName)
  | { readonly act: 'reversal' | 'approval'; readonly decisionId: string };

/** How the work is done, in a collection, and what it would be. */
interface Preview {
  readonly entity: string;
  readonly work: (open: OpenDecisionUnit) => Promise<DecisionNeeds & { readonly status: PreviewStatus }>;
}

/** Long enough for a transaction of which nothing is kept. */
const LEASE_SECONDS = 60;

/** Shows what a decision would bring about, in every collection, by doing it in a transaction that is taken back. */
@Injectable()
export class DecisionPreviewsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly decisionTransactions: DecisionTransactions,
    private readonly finder: SideFinder,
    private readonly maker: DecisionMaker,
    private readonly approvals: DecisionApprovals,
    private readonly reversals: DecisionReversals,
    private readonly log: DecisionLogRepository,
    private readonly claims: ReviewClaimRepository,
    private readonly goldens: GoldenRecordRepository,
    private readonly tasks: TaskStateRepository,
    private readonly relations: PreviewRelations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the act itself throws, but for what contradicts it. */
  async preview(request: PreviewRequest, caller: Grant): Promise<ShownPreview> {
    const preview = await this.previewOf(request, caller);
    const opened = this.collections.openEntity(preview.entity, caller);
    try {
      return await this.show(preview, opened, caller);
    } catch (error) {
      if (error instanceof RefusedVerdict && request.act === 'task')
        throw new TaskChangedError(await this.taskNow(request, caller));
      if (!(error instanceof ContradictingDecisionError)) throw error;
      return { status: 'contradicts', approvalReasons: [], reasonRequired: [], contradicts: error.contradiction };
    }
  }

  private async show({ entity, work }: Preview, opened: OpenCollection, caller: Grant): Promise<ShownPreview> {
    const previewed = await this.decisionTransactions.preview(entity, async (open) => {
      const mark = await this.relations.mark(open.tx);
      const need = await work(open);
      const checked = await this.relations.follow(open.tx, mark);
      const plan = open.preview?.planned;
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

  private async previewOf(request: PreviewRequest, caller: Grant): Promise<Preview> {
    switch (request.act) {
      case 'decide':
        return this.ofSides(request, caller);
      case 'task':
        return this.ofTask(request, caller);
      case 'split':
        return this.ofGolden(request, caller, (golden) => ({ on: 'split', golden, records: request.records }));
      case 'pin':
        return this.ofPin(request, caller);
      case 'unpin':
        return this.ofUnpin(request, caller);
      case 'reversal':
      case 'approval':
        return this.ofStep(request, caller);
    }
  }

  private async ofSides(
    { act: _act, collection, ...named }: PreviewRequest & { act: 'decide' },
    caller: Grant,
  ): Promise<Preview> {
    const wanted = collection === undefined ? undefined : this.collections.open(collection, caller);
    const subject: SidesSubject = { on: 'sides', ...named, entity: wanted?.declaration.entity };
    const [{ entity }] = await this.transactions.run((tx) => this.finder.pair(tx, subject));
    return this.ofSubject(entity, subject, caller);
  }

  /** Whoever holds the task: a claim is taken for the preview and goes with it. */
  private async ofTask({ taskId, verdict, until }: PreviewRequest & { act: 'task' }, caller: Grant): Promise<Preview> {
    const task = await this.taskOf(taskId, caller);
    const fault = verdictFault(task.kind, verdict, until);
    if (fault) throw new InvalidRequestError([fault]);
    if (task.awaiting !== null) throw new TaskAwaitsApprovalError(task.awaiting);
    const holder = authorOf(caller);
    return {
      entity: task.entity,
      work: async (open) => {
        const { token, revision } = await this.claims.seize(open.tx, task.id, holder, LEASE_SECONDS);
        const claim = { holder, token, revision };
        const subject = { on: 'task', taskId: task.id, kind: task.kind, claim, verdict, until } as const;
        return this.make(open, task.entity, subject, caller);
      },
    };
  }

  private async taskOf(id: string, caller: Grant): Promise<ClaimedTask> {
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    return task;
  }

  private async taskNow({ taskId }: { readonly taskId: string }, caller: Grant): Promise<object> {
    const { id, entity, kind, status, goldenIds, revision } = await this.taskOf(taskId, caller);
    const { collection } = this.collections.openEntity(entity, caller).declaration;
    return { id, collection, kind, status, goldenIds, revision };
  }

  private async ofPin(request: PreviewRequest & { act: 'pin' }, caller: Grant): Promise<Preview> {
    const { declaration } = this.collections.open(request.collection, caller);
    const declared = declaration.attributes.find(({ name }) => name === request.attribute);
    if (declared === undefined) throw new AttributeNotFoundError();
    const at = pinPlaceOf(request.pin, declaration, declared, this.clock.now());
    return this.ofGolden(request, caller, (golden) => ({ on: 'pin', golden, attribute: request.attribute, at }));
  }

  private async ofUnpin({ attribute, ...name }: PreviewRequest & { act: 'unpin' }, caller: Grant): Promise<Preview> {
    const { entity, golden } = await this.look(name, caller);
    return {
      entity,
      work: async (open) => {
        const asks = await this.reversals.tryPinsIn(open, { entity, golden, attribute }, { author: authorOf(caller) });
        return { approvalReasons: [], overrides: [], status: asks ? 'reversal-awaiting-approval' : 'reversed' };
      },
    };
  }

  private async ofGolden(
    name: GoldenName,
    caller: Grant,
    subjectOf: (golden: LookedAtGolden) => DecisionSubject,
  ): Promise<Preview> {
    const { entity, golden } = await this.look(name, caller);
    return this.ofSubject(entity, subjectOf(golden), caller);
  }

  /** The golden record as it is now: a preview is of what would happen now. */
  private async look(
    { collection, goldenId }: GoldenName,
    caller: Grant,
  ): Promise<{ entity: string; golden: LookedAtGolden }> {
    const { entity } = this.collections.open(collection, caller).declaration;
    const state = isUuid(goldenId) ? await this.goldens.findState(entity, goldenId.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    return { entity, golden: { goldenId, version: state.kind === 'active' ? state.golden.version : undefined } };
  }

  private async ofStep(
    { act, decisionId }: PreviewRequest & { act: 'reversal' | 'approval' },
    caller: Grant,
  ): Promise<Preview> {
    const decision = isUuid(decisionId) ? await this.log.find(decisionId) : undefined;
    if (decision === undefined || !this.collections.covers(decision.entity, caller)) throw new DecisionNotFoundError();
    const author = authorOf(caller);
    if (act === 'reversal') return this.ofReversal(decision, author);
    const agrees = decision.status === 'applied' && decision.reversalAskedBy !== null;
    return agrees ? this.ofAgreement(decision, author) : this.ofApproval(decision, author);
  }

  private ofApproval({ id, entity }: StoredDecision, author: string): Preview {
    return {
      entity,
      work: async (open) => {
        await this.approvals.approveIn(open, id, { author });
        return { approvalReasons: [], overrides: [], status: 'applied' };
      },
    };
  }

  private ofAgreement({ id, entity }: StoredDecision, author: string): Preview {
    return {
      entity,
      work: async (open) => {
        await this.reversals.agreeIn(open, id, { author });
        return { approvalReasons: [], overrides: [], status: 'reversed' };
      },
    };
  }

  private ofReversal({ id, entity }: StoredDecision, author: string): Preview {
    return {
      entity,
      work: async (open) => {
        const asks = await this.reversals.previewIn(open, id, { author });
        return { approvalReasons: [], overrides: [], status: asks ? 'reversal-awaiting-approval' : 'reversed' };
      },
    };
  }

  private ofSubject(entity: string, subject: DecisionSubject, caller: Grant): Preview {
    this.collections.openEntity(entity, caller);
    return { entity, work: (open) => this.make(open, entity, subject, caller) };
  }

  private async make(
    open: OpenDecisionUnit,
    entity: string,
    subject: DecisionSubject,
    caller: Grant,
  ): Promise<DecisionNeeds & { status: PreviewStatus }> {
    const need = await this.maker.previewIn(open, { entity, author: authorOf(caller), subject });
    return { ...need, status: need.approvalReasons.length > 0 ? 'awaiting-approval' : 'applied' };
  }
}
