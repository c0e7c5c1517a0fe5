import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';
import { wholeAttributes } from '../source-records/packing/resolved-row';

/** A value of a source record that somebody calls wrong. */
export interface ContestedValue {
  readonly id: string;
  readonly requestId: string;
  readonly recordNumber: number;
  readonly attribute: string;
  /** What he says it is; null: he says only that it is wrong. */
  readonly suggestion: unknown;
  readonly valueHash: string;
  readonly openedAt: Date;
  /** A day, `YYYY-MM-DD`. */
  readonly dueBy: string;
}

/** With the record as it stands now. */
export interface ContestedValueNow extends ContestedValue {
  readonly source: string;
  readonly recordKey: string;
  readonly entity: string;
  /** Standardised; null: it states none, or the record is gone. */
  readonly value: unknown;
  readonly isLive: boolean;
}

const INSERT = `
INSERT INTO contested_value (id, request_id, record_no, attribute, suggestion, value_hash, opened_at, due_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const NOW = `
SELECT c.id, c.request_id AS "requestId", c.record_no AS "recordNumber", c.attribute, c.suggestion, c.value_hash AS "valueHash",
  c.opened_at AS "openedAt", c.due_by::text AS "dueBy", r.source, r.record_key AS "recordKey", r.entity, ${wholeAttributes('r')} -> c.attribute AS value,
  r.status = 'resolved' AS "isLive"
FROM contested_value c JOIN resolved_record r ON r.record_no = c.record_no`;

/** Members of a golden record that state an attribute. */
const STATED = `
SELECT l.record_no AS "recordNumber", w.attributes -> a.name AS value, a.name AS attribute
FROM link l JOIN resolved_record r ON r.record_no = l.record_no CROSS JOIN unnest($2::text[]) AS a (name)
CROSS JOIN LATERAL (SELECT ${wholeAttributes('r')} AS attributes) AS w
WHERE l.golden_id = $1 AND w.attributes -> a.name IS NOT NULL ORDER BY l.record_no, a.name`;

export interface StatedValue {
  readonly recordNumber: number;
  readonly attribute: string;
  readonly value: unknown;
}

/** Values that data subjects contest, put before the sources that state them. */
@Injectable()
export class ContestedValueRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  async insert(tx: Transaction, value: ContestedValue): Promise<void> {
    const { id, requestId, recordNumber, attribute, suggestion, valueHash, openedAt, dueBy } = value;
    const suggested = suggestion === undefined || suggestion === null ? null : JSON.stringify(suggestion);
    await tx.query(INSERT, [id, requestId, recordNumber, attribute, suggested, valueHash, openedAt, dueBy]);
  }

  statedIn(tx: Transaction, goldenId: string, attributes: readonly string[]): Promise<readonly StatedValue[]> {
    return tx.query<StatedValue>(STATED, [goldenId, attributes]);
  }

  ofRequest(requestId: string): Promise<readonly ContestedValueNow[]> {
    return this.transactions.read(`${NOW} WHERE c.request_id = $1 ORDER BY c.record_no, c.attribute`, [requestId]);
  }

  /** Of a source, what is due first. */
  ofSource(source: string, limit: number): Promise<readonly ContestedValueNow[]> {
    return this.transactions.read(`${NOW} WHERE r.source = $1 ORDER BY c.due_by, c.id LIMIT $2`, [source, limit]);
  }
}
