import { Injectable } from '@nestjs/common';
import type { SubjectRequestKind, SubjectRequestStatus } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

export interface StoredSubjectRequest {
  readonly id: string;
  readonly kind: SubjectRequestKind;
  readonly entity: string;
  readonly anchorNumber: number;
  /** Whose it is now; null when its record is not live any more. */
  readonly goldenId: string | null;
  /** Empty: all that is personal. */
  readonly attributes: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
  readonly statement: string | null;
  readonly system: string | null;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly withOthers: boolean;
  readonly status: SubjectRequestStatus;
  readonly isExtended: boolean;
  readonly restricts: boolean;
  /** Days, `YYYY-MM-DD`. */
  readonly answerBy: string;
  readonly dueBy: string;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly clocks: string;
  /** When old versions of his records were erased, on account of the request. */
  readonly erasedAt: Date | null;
}

/**
 * Attributes of a golden record that others are not shown; none: all that is personal. `numbers`: by which others name it. `records`: ids of
 * all records that it is made of; when it is gone, of the one by which the person was found.
 */
export interface StoredRestriction {
  /** Of the request. */
  readonly id: string;
  readonly goldenId: string | null;
  readonly records: readonly string[];
  readonly entity: string;
  readonly attributes: readonly string[];
  readonly numbers: readonly { readonly scheme: string; readonly value: string }[];
}

export interface RequestEvent {
  readonly step: string;
  readonly reason: string | null;
  readonly legalGround: string | null;
  readonly by: string;
  readonly at: Date;
}

export interface RequestFilter {
  readonly status?: SubjectRequestStatus;
  readonly kind?: SubjectRequestKind;
  /** Open and due before this day. */
  readonly overdueOn?: string;
  readonly isOpen?: boolean;
}

/** Place on the board: by the day it is due, then by id. */
export type BoardPosition = readonly [dueBy: string, id: string];

const COLUMNS = `
  q.id, q.kind, q.entity, q.anchor_no AS "anchorNumber", l.golden_id AS "goldenId", q.attributes, q.claims, q.statement, q.system,
  q.received_by AS "receivedBy", q.received_at AS "receivedAt", q.with_others AS "withOthers", q.status, q.extended AS "isExtended",
  q.restricts, q.answer_by::text AS "answerBy", q.due_by::text AS "dueBy", q.answered_at AS "answeredAt", q.closed_at AS "closedAt", q.clocks,
  q.erased_at AS "erasedAt"`;
const FROM = 'FROM subject_request q LEFT JOIN link l ON l.record_no = q.anchor_no';
const OPEN = `q.status IN ('received', 'accepted')`;

const BOARD = `
SELECT ${COLUMNS} ${FROM}
WHERE ($1::text IS NULL OR q.status = $1) AND ($2::text IS NULL OR q.kind = $2) AND ($3::date IS NULL OR (${OPEN} AND q.due_by < $3))
  AND ($4::boolean IS NULL OR (${OPEN}) = $4) AND ($5::date IS NULL OR (q.due_by, q.id) > ($5::date, $6::uuid))
ORDER BY q.due_by, q.id LIMIT $7`;

const INSERT = `
INSERT INTO subject_request (id, kind, entity, anchor_no, attributes, claims, statement, system, received_by, received_at, with_others,
  answer_by, due_by, clocks)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

const UPDATE = `
UPDATE subject_request SET status = $2, extended = $3, restricts = $4, due_by = $5, answered_at = $6, closed_at = $7, erased_at = $8 WHERE id = $1`;

const EVENTS = `
SELECT step, reason, legal_ground AS "legalGround", by_principal AS by, at FROM subject_request_event WHERE request_id = $1 ORDER BY event_no`;

const RESTRICTIONS = `
SELECT q.id, l.golden_id AS "goldenId", q.entity, q.attributes,
  coalesce((SELECT json_agg(m.record_no::text) FROM link m WHERE m.golden_id = l.golden_id), json_build_array(q.anchor_no::text)) AS records,
  coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value)) FROM golden_identifier i WHERE i.golden_id = l.golden_id), '[]') AS numbers
FROM subject_request q LEFT JOIN link l ON l.record_no = q.anchor_no
WHERE q.restricts`;

/** Requests of data subjects, and what was done with them. */
@Injectable()
export class SubjectRequestRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(
    tx: Transaction,
    request: Omit<
      StoredSubjectRequest,
      'goldenId' | 'status' | 'isExtended' | 'restricts' | 'answeredAt' | 'closedAt' | 'erasedAt'
    >,
  ): Promise<void> {
    const { id, kind, entity, anchorNumber, attributes, claims, statement, system, receivedBy, receivedAt } = request;
    const { withOthers, answerBy, dueBy, clocks } = request;
    await tx.query(INSERT, [
      ...[
        id,
        kind,
        entity,
        anchorNumber,
        attributes,
        JSON.stringify(claims),
        statement,
        system,
        receivedBy,
        receivedAt,
      ],
      ...[withOthers, answerBy, dueBy, clocks],
    ]);
  }

  /** Its row locked until the transaction ends. `id` must be a UUID. */
  async lock(tx: Transaction, id: string): Promise<StoredSubjectRequest | undefined> {
    const [row] = await tx.query<StoredSubjectRequest>(`SELECT ${COLUMNS} ${FROM} WHERE q.id = $1 FOR UPDATE OF q`, [
      id,
    ]);
    return row;
  }

  async find(id: string): Promise<StoredSubjectRequest | undefined> {
    const [row] = await this.transactions.read<StoredSubjectRequest>(`SELECT ${COLUMNS} ${FROM} WHERE q.id = $1`, [id]);
    return row;
  }

  async update(tx: Transaction, request: StoredSubjectRequest): Promise<void> {
    const { id, status, isExtended, restricts, dueBy, answeredAt, closedAt, erasedAt } = request;
    await tx.query(UPDATE, [id, status, isExtended, restricts, dueBy, answeredAt, closedAt, erasedAt]);
  }

  async addEvent(
    tx: Transaction,
    requestId: string,
    { step, reason, legalGround, by, at }: RequestEvent,
  ): Promise<void> {
    const sql = `INSERT INTO subject_request_event (request_id, step, reason, legal_ground, by_principal, at) VALUES ($1, $2, $3, $4, $5, $6)`;
    await tx.query(sql, [requestId, step, reason, legalGround, by, at]);
  }

  /** In their order. */
  events(requestId: string): Promise<readonly RequestEvent[]> {
    return this.transactions.read<RequestEvent>(EVENTS, [requestId]);
  }

  /** As {@link events}, of the transaction. */
  eventsIn(tx: Transaction, requestId: string): Promise<readonly RequestEvent[]> {
    return tx.query<RequestEvent>(EVENTS, [requestId]);
  }

  /** What is due first comes first. */
  board(
    filter: RequestFilter,
    after: BoardPosition | undefined,
    limit: number,
  ): Promise<readonly StoredSubjectRequest[]> {
    const { status, kind, overdueOn, isOpen } = filter;
    const parameters = [status, kind, overdueOn, isOpen, after?.[0], after?.[1]].map((value) => value ?? null);
    return this.transactions.read<StoredSubjectRequest>(BOARD, [...parameters, limit]);
  }

  /** Of a golden record, wherever its records were when they came; the newest first. */
  ofGolden(goldenId: string, limit: number): Promise<readonly StoredSubjectRequest[]> {
    const sql = `SELECT ${COLUMNS} ${FROM} WHERE l.golden_id = $1 ORDER BY q.id DESC LIMIT $2`;
    return this.transactions.read<StoredSubjectRequest>(sql, [goldenId, limit]);
  }

  /** As they stand now. */
  restrictions(): Promise<readonly StoredRestriction[]> {
    return this.transactions.read(RESTRICTIONS);
  }
}
