import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasChanged, type Transaction, writeBeforeEachCommit } from '@sogoc/persistence';
import { type AroundHandler, isSafeMethod, type Next } from '@sogoc/platform';
import type { EntryKind } from '@sogoc/transparency-log';

import type { Grant } from '../grant';
import type { GuardedRequest } from '../guarded-request';
import { withinChange } from './changed-objects';
import { Disclosures, withinAnswer } from './disclosures';
import { ENTRY_KIND } from './entry-kind.decorator';
import { ReadLog } from './read-log';
import { recordRefusal } from './record-refusal';
import { statementOfCall } from './statement-of-call';

/**
 * Stands before every handler. What its answer shows of personal attributes is on record before the answer leaves; what people and programs
 * change beside the records of sources is on record in the transaction that changes it.
 */
@Injectable()
export class PutReadsOnRecord implements AroundHandler {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: ReadLog,
  ) {}

  around(context: ExecutionContext, next: Next): Promise<unknown> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { grant } = request;
    if (grant === undefined) return next();
    const kind = this.reflector.get<EntryKind | undefined>(ENTRY_KIND, context.getHandler()) ?? 'read';
    return this.log.answers.during(() => this.answer(kind, request, grant, next));
  }

  /** What is awaited within the answer runs within it. */
  private async answer(kind: EntryKind, request: GuardedRequest, grant: Grant, next: Next): Promise<unknown> {
    const disclosures = new Disclosures();
    let body: unknown;
    try {
      body = await withinAnswer(disclosures, () => this.watchChanges(request, grant, next));
    } catch (error) {
      await recordRefusal(this.log, request, request.grant ?? grant, error);
      throw error;
    }
    const subjects = disclosures.list();
    if (subjects.length > 0 && !disclosures.isRecorded)
      await this.log.record({ ...statementOfCall(request, request.grant ?? grant), kind, subjects });
    return body;
  }

  /** Pushes of sources are kept record by record already, with the source and the time. */
  private watchChanges<T>(request: GuardedRequest, grant: Grant, work: () => T): T {
    if (isSafeMethod(request.method) || grant.role === 'source') return work();
    const objects = new Set<string>();
    const recordChange = (tx: Transaction): Promise<void> => this.recordChange(tx, request, grant, objects);
    return withinChange(objects, () => writeBeforeEachCommit(recordChange, work));
  }

  /** Of a transaction that changed nothing there is nothing to tell. */
  private async recordChange(
    tx: Transaction,
    request: GuardedRequest,
    grant: Grant,
    objects: ReadonlySet<string>,
  ): Promise<void> {
    if (!(await hasChanged(tx))) return;
    const changed = objects.size === 0 ? {} : { objects: [...objects].sort() };
    await this.log.recordIn(tx, {
      ...statementOfCall(request, request.grant ?? grant),
      kind: 'change',
      subjects: [],
      ...changed,
    });
  }
}
