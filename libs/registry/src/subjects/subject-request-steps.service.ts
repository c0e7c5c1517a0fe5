import {
  authorOf,
  CollectionAccess,
  type DisclosedSubject,
  type FieldGrant,
  type Grant,
  noteChangedObject,
  noteShown,
  projectAttributes,
  shownText,
} from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, contentHash, type IdGenerator, isUuid } from '@sogoc/kernel';
import {
  AccountRepository,
  type ContestedValueNow,
  ContestedValueRepository,
  type ErasedVersions,
  ErasureRepository,
  type StoredSubjectRequest,
  SubjectRequestRepository,
  type Transaction,
  TransactionRunner,
} from '@sogoc/persistence';
import { CLOCK, ID_GENERATOR, InvalidRequestError } from '@sogoc/platform';
import { isCorrected, requestAfterStep, stepFaults, type SubjectRequestStep, takeStep } from '@sogoc/resolution';
import { addWorkingDays, MENDING_DAYS } from '@sogoc/vietnam';

import { SubjectRequestNotFoundError, SubjectRequestStepError } from './errors';
import { type ShownSubjectRequest, showSubjectRequest } from './show-subject-request';

export interface StepWish {
  readonly step: SubjectRequestStep;
  readonly reason?: string;
  /** Of a refusal: the rule of law. */
  readonly legalGround?: string;
}

/** A value put before its source; `corrected` as long as the source states another one, or nothing. */
export interface ShownContest {
  readonly source: string;
  readonly recordId: string;
  readonly attribute: string;
  readonly dueBy: string;
  readonly status: 'open' | 'corrected';
}

export interface ShownStep {
  readonly step: string;
  readonly reason?: string;
  readonly legalGround?: string;
  readonly by: string;
  readonly at: string;
}

/** A request with what was said in it, as far as the caller sees such values. */
export interface SubjectRequestCase extends ShownSubjectRequest {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly statement?: string;
  readonly steps: readonly ShownStep[];
  readonly contested: readonly ShownContest[];
  /** Of an erasure: how many versions have lost their content. */
  readonly erased?: ErasedVersions;
}

/** Takes requests of data subjects from step to step. */
@Injectable()
export class SubjectRequestStepsService {
  constructor(
    private readonly collections: CollectionAccess,
    private readonly requests: SubjectRequestRepository,
    private readonly contested: ContestedValueRepository,
    private readonly erasures: ErasureRepository,
    private readonly accounts: AccountRepository,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws `SubjectRequestNotFoundError`. */
  async read(id: string, caller: Grant): Promise<SubjectRequestCase> {
    const request = isUuid(id) ? await this.requests.find(id) : undefined;
    if (request === undefined) throw new SubjectRequestNotFoundError();
    const { grant } = this.collections.openEntity(request.entity, caller);
    const subject =
      request.goldenId === null ? { recordId: String(request.anchorNumber) } : { goldenId: request.goldenId };
    const [events, contested] = [await this.requests.events(id), await this.contested.ofRequest(id)];
    return {
      ...showSubjectRequest(request, this.clock.now()),
      claims: projectAttributes(request.claims, grant, subject),
      ...this.statementOf(request, grant, subject),
      steps: events.map(({ step, reason, legalGround, by, at }) => ({
        step,
        ...(reason !== null && { reason }),
        ...(legalGround !== null && { legalGround }),
        by,
        at: at.toISOString(),
      })),
      contested: contested.map(showContest),
      ...(request.erasedAt !== null && { erased: await this.erasures.ofRequest(id) }),
    };
  }

  /** What somebody writes may say anything of him. */
  private statementOf(
    { statement }: StoredSubjectRequest,
    grant: FieldGrant,
    subject: DisclosedSubject,
  ): Pick<SubjectRequestCase, 'statement'> {
    const shown = shownText(statement, grant);
    if (shown === null) return {};
    noteShown(['statement'], grant, subject);
    return { statement: shown };
  }

  /** Throws `SubjectRequestNotFoundError`, `SubjectRequestStepError` and `InvalidRequestError` for a step without its reason. */
  async take(id: string, wish: StepWish, caller: Grant): Promise<ShownSubjectRequest> {
    const faults = stepFaults(wish.step, wish);
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const [by, at] = [authorOf(caller), this.clock.now()];
    return this.transactions.run(async (tx) => {
      const request = isUuid(id) ? await this.requests.lock(tx, id) : undefined;
      if (request === undefined) throw new SubjectRequestNotFoundError();
      const { step, reason = null, legalGround = null } = wish;
      const state = takeStep({ ...request, isErased: request.erasedAt !== null }, step);
      if (typeof state === 'string') throw new SubjectRequestStepError(state);
      if (request.kind === 'erase') await this.refuseNobody(step, by);
      noteChangedObject('subject-request', id);
      const next = requestAfterStep(request, state, at);
      await this.requests.addEvent(tx, id, { step, reason, legalGround, by, at });
      if (step === 'accept' && request.kind === 'rectify') await this.contest(tx, next, at);
      // Before the request is settled: of what is settled nothing is erased.
      if (request.kind === 'erase') await this.erase(tx, id, step, by);
      await this.requests.update(tx, next);
      return showSubjectRequest(next, at);
    });
  }

  /** A key that is nobody's in particular might be in the hands of the other of the two who agree. */
  private async refuseNobody(step: SubjectRequestStep, by: string): Promise<void> {
    if (step !== 'accept' && step !== 'erase') return;
    if ((await this.accounts.find(by)) === undefined) throw new SubjectRequestStepError('nobody');
  }

  /**
   * A second person approves, and old versions go. What records remembered of them goes when they are resolved again, which leaves one more old
   * version of the golden record behind; it goes when the request is completed.
   */
  private async erase(tx: Transaction, id: string, step: SubjectRequestStep, by: string): Promise<void> {
    if (step === 'erase') {
      const steps = await this.requests.eventsIn(tx, id);
      if (steps.some((one) => one.step === 'accept' && one.by === by)) throw new SubjectRequestStepError('same-person');
    } else if (step !== 'complete') return;
    else if (await this.erasures.isWaiting(tx, id)) throw new SubjectRequestStepError('resolving');
    await this.erasures.erase(tx, id);
  }

  /** Before every source that states a value of the attributes. */
  private async contest(tx: Transaction, request: StoredSubjectRequest, at: Date): Promise<void> {
    const { id: requestId, goldenId, attributes, claims } = request;
    if (goldenId === null) return;
    const dueBy = addWorkingDays(at.toISOString(), MENDING_DAYS);
    for (const { recordNumber, attribute, value } of await this.contested.statedIn(tx, goldenId, attributes)) {
      const [id, suggestion, valueHash] = [this.newId(), claims[attribute], contentHash(value)];
      // Who says already what he says it is has nothing to correct.
      if (suggestion !== undefined && contentHash(suggestion) === valueHash) continue;
      await this.contested.insert(tx, {
        id,
        requestId,
        recordNumber,
        attribute,
        suggestion,
        valueHash,
        openedAt: at,
        dueBy,
      });
    }
  }
}

function showContest(contest: ContestedValueNow): ShownContest {
  const { source, recordNumber, attribute, dueBy } = contest;
  const status = isCorrected(contest) ? 'corrected' : 'open';
  return { source, recordId: String(recordNumber), attribute, dueBy, status };
}
