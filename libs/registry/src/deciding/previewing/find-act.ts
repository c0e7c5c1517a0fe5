import { CollectionAccess, type Grant } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { type ReviewTaskKind, type Verdict, verdictFault } from '@sogoc/golden';
import { type Clock, isUuid } from '@sogoc/kernel';
import {
  DecisionLogRepository,
  GoldenRecordRepository,
  ReviewClaimRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, InvalidRequestError } from '@sogoc/platform';
import { type ClaimedTask, isReversalAsked } from '@sogoc/resolution';

import { GoldenRecordNotFoundError } from '../../finding-by-id/errors';
import type { DecideRequest } from '../decisions.service';
import type { PinWish } from '../golden-decisions.service';
import type { DecisionSubject, LookedAtGolden, RecordName, SidesSubject } from '../drafts/decision-subject';
import { SideFinder } from '../drafts/find-sides';
import { pinPlaceOf } from '../drafts/pin-place';
import {
  AttributeNotFoundError,
  DecisionNotFoundError,
  ReviewTaskNotFoundError,
  TaskAwaitsApprovalError,
} from '../errors';

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

/** The answer to a task by whoever would hold it. */
export interface TaskAnswer {
  readonly does: 'answer-task';
  readonly entity: string;
  readonly taskId: string;
  readonly kind: ReviewTaskKind;
  readonly verdict: Verdict;
  readonly until: Date | undefined;
}

/** What a request comes to, as the registry stands: what is done in the transaction that is taken back. */
export type TriedAct =
  | { readonly does: 'decide'; readonly entity: string; readonly subject: DecisionSubject }
  | TaskAnswer
  | { readonly does: 'unpin'; readonly entity: string; readonly golden: LookedAtGolden; readonly attribute: string }
  | { readonly does: 'reverse' | 'agree' | 'approve'; readonly entity: string; readonly decisionId: string };

/** Finds out what is to be tried. */
@Injectable()
export class ActFinder {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
    private readonly sides: SideFinder,
    private readonly log: DecisionLogRepository,
    private readonly claims: ReviewClaimRepository,
    private readonly goldens: GoldenRecordRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the act itself throws before it begins. */
  async find(request: PreviewRequest, caller: Grant): Promise<TriedAct> {
    switch (request.act) {
      case 'decide':
        return this.ofSides(request, caller);
      case 'task':
        return this.ofTask(request, caller);
      case 'split': {
        const { entity, golden } = await this.look(request, caller);
        return { does: 'decide', entity, subject: { on: 'split', golden, records: request.records } };
      }
      case 'pin':
        return this.ofPin(request, caller);
      case 'unpin':
        return { does: 'unpin', ...(await this.look(request, caller)), attribute: request.attribute };
      case 'reversal':
      case 'approval':
        return this.ofDecision(request, caller);
    }
  }

  /** Throws `ReviewTaskNotFoundError`. */
  async task(id: string, caller: Grant): Promise<ClaimedTask> {
    const task = isUuid(id) ? await this.transactions.run((tx) => this.claims.find(tx, id)) : undefined;
    if (task === undefined || !this.collections.covers(task.entity, caller)) throw new ReviewTaskNotFoundError();
    return task;
  }

  private async ofSides(
    { act: _act, collection, ...named }: PreviewRequest & { act: 'decide' },
    caller: Grant,
  ): Promise<TriedAct> {
    const wanted = collection === undefined ? undefined : this.collections.open(collection, caller);
    const subject: SidesSubject = { on: 'sides', ...named, entity: wanted?.declaration.entity };
    const [{ entity }] = await this.transactions.run((tx) => this.sides.pair(tx, subject));
    return { does: 'decide', entity, subject };
  }

  private async ofTask({ taskId, verdict, until }: PreviewRequest & { act: 'task' }, caller: Grant): Promise<TriedAct> {
    const { id, entity, kind, awaiting } = await this.task(taskId, caller);
    const fault = verdictFault(kind, verdict, until);
    if (fault) throw new InvalidRequestError([fault]);
    if (awaiting !== null) throw new TaskAwaitsApprovalError(awaiting);
    return { does: 'answer-task', entity, taskId: id, kind, verdict, until };
  }

  private async ofPin(request: PreviewRequest & { act: 'pin' }, caller: Grant): Promise<TriedAct> {
    const { attribute } = request;
    const { declaration } = this.collections.open(request.collection, caller);
    const declared = declaration.attributes.find(({ name }) => name === attribute);
    if (declared === undefined) throw new AttributeNotFoundError();
    const at = pinPlaceOf(request.pin, declaration, declared, this.clock.now());
    const { entity, golden } = await this.look(request, caller);
    return { does: 'decide', entity, subject: { on: 'pin', golden, attribute, at } };
  }

  private async ofDecision(
    { act, decisionId }: PreviewRequest & { act: 'reversal' | 'approval' },
    caller: Grant,
  ): Promise<TriedAct> {
    const decision = isUuid(decisionId) ? await this.log.find(decisionId) : undefined;
    if (decision === undefined || !this.collections.covers(decision.entity, caller)) throw new DecisionNotFoundError();
    const { id, entity } = decision;
    if (act === 'reversal') return { does: 'reverse', entity, decisionId: id };
    return { does: isReversalAsked(decision) ? 'agree' : 'approve', entity, decisionId: id };
  }

  /** The golden record as it is now: a preview is of what would happen now. */
  private async look(
    { collection, goldenId }: GoldenName,
    caller: Grant,
  ): Promise<{ readonly entity: string; readonly golden: LookedAtGolden }> {
    const { entity } = this.collections.open(collection, caller).declaration;
    const state = isUuid(goldenId) ? await this.goldens.findState(entity, goldenId.toLowerCase()) : undefined;
    if (state === undefined) throw new GoldenRecordNotFoundError();
    return { entity, golden: { goldenId, version: state.kind === 'active' ? state.golden.version : undefined } };
  }
}
