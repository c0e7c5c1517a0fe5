import { authorOf, type Grant, noteChangedObject } from '@sogoc/access';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type IdGenerator, isDay, isUuid } from '@sogoc/kernel';
import {
  type BoardPosition,
  type RequestFilter,
  type StoredSubjectRequest,
  SubjectLineageRepository,
  SubjectRequestRepository,
  TransactionRunner,
} from '@sogoc/persistence';
import {
  CLOCK,
  decodeCursor,
  encodeCursor,
  ID_GENERATOR,
  InvalidRequestError,
  type Page,
  pageOf,
  type PageRequest,
} from '@sogoc/platform';
import { type AskedOfOwnData, subjectRequestFaults } from '@sogoc/resolution';
import { HOLIDAYS_VERSION, SUBJECT_CLOCKS_VERSION, subjectDueDays, vietnamDay } from '@sogoc/vietnam';

import { SubjectNotFoundError } from './errors';
import { type ShownSubjectRequest, showSubjectRequest } from './show-subject-request';
import { type FoundSubject, SubjectFinder, type SubjectWish } from './subject-finder';

export interface SubjectRequestWish extends AskedOfOwnData {
  readonly subject: SubjectWish;
  readonly statement?: string;
  /** Whether others took part in the processing, who have to be asked. */
  readonly withOthers: boolean;
}

/** What leads look for. */
export interface BoardRequest extends PageRequest, Omit<RequestFilter, 'overdueOn'> {
  readonly isOverdue?: boolean;
}

const CLOCKS = `${SUBJECT_CLOCKS_VERSION}, holidays ${HOLIDAYS_VERSION}`;

/** Takes requests of data subjects in, and shows leads what is due. */
@Injectable()
export class SubjectRequestsService {
  constructor(
    private readonly subjects: SubjectFinder,
    private readonly lineages: SubjectLineageRepository,
    private readonly requests: SubjectRequestRepository,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly newId: IdGenerator,
  ) {}

  /** Throws what finding a subject throws, and `InvalidRequestError`. */
  async receive(wish: SubjectRequestWish, caller: Grant): Promise<ShownSubjectRequest> {
    const found = await this.subjects.find(wish.subject, caller);
    const faults = subjectRequestFaults(wish, found.opened.declaration);
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const anchorNumber = await this.lineages.anchorOf(found.golden.id, found.scheme, found.value);
    if (anchorNumber === undefined) throw new SubjectNotFoundError();
    const request = this.requestOf(wish, found, anchorNumber, caller);
    await this.transactions.run(async (tx) => {
      noteChangedObject('subject-request', request.id);
      await this.requests.insert(tx, request);
      const [by, at] = [request.receivedBy, request.receivedAt];
      await this.requests.addEvent(tx, request.id, { step: 'receive', reason: null, legalGround: null, by, at });
    });
    return showSubjectRequest(request, this.clock.now());
  }

  /** Of all: what is due first comes first. */
  async board(request: BoardRequest): Promise<Page<ShownSubjectRequest>> {
    const { isOverdue, pageSize, cursor, ...filter } = request;
    const now = this.clock.now();
    const today = vietnamDay(now.toISOString());
    const after = decodeCursor(cursor, isPosition);
    const rows = await this.requests.board({ ...filter, ...(isOverdue && { overdueOn: today }) }, after, pageSize + 1);
    return pageOf(
      rows,
      pageSize,
      (row) => showSubjectRequest(row, now),
      (last) => encodeCursor([last.dueBy, last.id]),
    );
  }

  private requestOf(
    { kind, attributes, claims, statement, withOthers }: SubjectRequestWish,
    { golden }: FoundSubject,
    anchorNumber: number,
    caller: Grant,
  ): StoredSubjectRequest {
    const receivedAt = this.clock.now();
    return {
      ...{ id: this.newId(), kind, entity: golden.entity, anchorNumber, goldenId: golden.id, claims },
      attributes: [...new Set([...attributes, ...Object.keys(claims)])].sort(),
      statement: statement ?? null,
      system: caller.systemCode ?? null,
      receivedBy: authorOf(caller),
      ...{ receivedAt, withOthers, status: 'received', isExtended: false, restricts: false },
      ...subjectDueDays(kind, receivedAt.toISOString(), { withOthers, extended: false }),
      ...{ answeredAt: null, closedAt: null, erasedAt: null, clocks: CLOCKS },
    };
  }
}

const isPosition = (value: unknown): value is BoardPosition =>
  Array.isArray(value) && value.length === 2 && isDay(String(value[0])) && isUuid(String(value[1]));
