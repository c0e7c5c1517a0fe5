import { Injectable } from '@nestjs/common';
import type { QualityFinding } from '@sogoc/kernel';

import { TransactionRunner } from '../connection/transaction';
import { type StoredAttributes, unpackAttributes } from './packing/pack-attributes';
import { sentBeside } from './packing/resolved-row';
import { RecordKeyRepository } from './record-key.repository';
import { MISSED_KEYS, MISSES_A_KEY } from '../matching/missed-keys';

export type RecordStatus = 'pending' | 'resolved' | 'failed' | 'deleted';

/** A source record as received and as standardised. */
export interface SourceRecordView {
  readonly recordNumber: number;
  readonly recordKey: string;
  /** Of the leading version, as the three below. */
  readonly sourceVersion: number | null;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  /** Null for a tombstone. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
  readonly status: RecordStatus;
  readonly goldenId: string | null;
  /** Of the version in force, which is older than the leading one while that is pending or when it failed. */
  readonly standardised: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly QualityFinding[] | null;
  /** Kinds of blocking keys by which it is not compared with all that have them. */
  readonly missedKeys: readonly string[] | null;
  readonly problem: Readonly<Record<string, unknown>> | null;
}

/** A record that was asked for by its key, which may be stored in another Unicode normalisation. */
export interface AskedRecord extends SourceRecordView {
  readonly askedKey: string;
}

export interface RecordFilter {
  readonly status?: RecordStatus;
  /** Code of a quality finding. */
  readonly finding?: string;
  /** Only records that miss a blocking key. */
  readonly missesKey?: boolean;
}

/** What resolution has made of a record so far. */
export interface ResolutionState {
  /** Receipt number of the newest version considered; 0 before the first. */
  readonly consideredReceiptNumber: number;
  readonly status: RecordStatus | null;
  readonly problem: Readonly<Record<string, unknown>> | null;
  readonly goldenId: string | null;
  /** Source records of the golden record. */
  readonly recordCount: number | null;
}

interface StoredView extends Omit<SourceRecordView, 'standardised'> {
  readonly standardised: StoredAttributes | null;
  readonly sent: Readonly<Record<string, unknown>> | null;
}

const IS_PENDING = 'r.newest_receipt_no > coalesce(d.newest_receipt_no, 0)';

const VIEW = `
SELECT r.record_no AS "recordNumber", r.record_key AS "recordKey", r.newest_source_version AS "sourceVersion", v.observed_at AS "observedAt",
  v.received_at AS "receivedAt", v.attributes, CASE WHEN ${IS_PENDING} THEN 'pending' ELSE d.status END AS status, l.golden_id AS "goldenId",
  d.attributes AS standardised, ${sentBeside('d')} AS sent, d.findings, ${MISSED_KEYS} AS "missedKeys", d.problem
FROM source_record r
JOIN record_version v ON v.record_no = r.record_no AND v.receipt_no = r.newest_receipt_no
LEFT JOIN resolved_record d ON d.record_no = r.record_no
LEFT JOIN link l ON l.record_no = r.record_no`;

const STATUS_CONDITION: Readonly<Record<RecordStatus, string>> = {
  // The second half lets the few waiting rows lead when a source holds millions; as an array it is read once, whatever the plan.
  pending: `${IS_PENDING} AND r.record_no = ANY (ARRAY (SELECT DISTINCT p.record_no FROM pending_record p WHERE p.entity = $1))`,
  resolved: `NOT ${IS_PENDING} AND d.status = 'resolved'`,
  failed: `NOT ${IS_PENDING} AND d.status = 'failed' AND d.entity = $1`,
  deleted: `NOT ${IS_PENDING} AND d.status = 'deleted'`,
};

const RESOLUTION_STATE = `
SELECT coalesce(d.newest_receipt_no, 0)::bigint AS "consideredReceiptNumber", d.status, d.problem, l.golden_id AS "goldenId", g.record_count AS "recordCount"
FROM source_record r
LEFT JOIN resolved_record d ON d.record_no = r.record_no
LEFT JOIN link l ON l.record_no = r.record_no
LEFT JOIN golden_record g ON g.id = l.golden_id
WHERE r.record_no = $1`;

/** Reads of a source's own records. */
@Injectable()
export class SourceRecordRepository {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly keys: RecordKeyRepository,
  ) {}

  /** The records that exist, in no particular order. */
  async find(entity: string, source: string, recordKeys: readonly string[]): Promise<AskedRecord[]> {
    const stored = await this.keys.storedKeys(
      { query: (sql, parameters) => this.transactions.read(sql, parameters) },
      entity,
      source,
      recordKeys,
    );
    const views = await this.views(
      `${VIEW} WHERE r.entity = $1 AND r.source = $2 AND r.record_key = ANY ($3::text[])`,
      [entity, source, [...stored.values()]],
    );
    const byKey = new Map(views.map((view) => [view.recordKey, view]));
    return [...stored].flatMap(([askedKey, key]) => {
      const view = byKey.get(key);
      return view === undefined ? [] : [{ ...view, askedKey }];
    });
  }

  /** Records in order of their first receipt, from the one after `afterNumber`. */
  async list(
    entity: string,
    source: string,
    filter: RecordFilter,
    afterNumber: number,
    limit: number,
  ): Promise<SourceRecordView[]> {
    const conditions = ['r.entity = $1', 'r.source = $2', 'r.record_no > $3'];
    const parameters: unknown[] = [entity, source, afterNumber, limit];
    if (filter.status !== undefined) conditions.push(STATUS_CONDITION[filter.status]);
    if (filter.missesKey) conditions.push(MISSES_A_KEY);
    if (filter.finding !== undefined)
      conditions.push(`d.finding_codes @> ARRAY[$${parameters.push(filter.finding)}]::text[]`);
    return this.views(`${VIEW} WHERE ${conditions.join(' AND ')} ORDER BY r.record_no LIMIT $4`, parameters);
  }

  private async views(sql: string, parameters: readonly unknown[]): Promise<SourceRecordView[]> {
    const rows = await this.transactions.read<StoredView>(sql, parameters);
    return rows.map(({ sent, standardised, ...row }) => ({
      ...row,
      standardised: standardised && unpackAttributes(standardised, sent),
    }));
  }

  /** Numbers of the source's failed records, lowest first. */
  async failedRecordNumbers(entity: string, source: string, limit: number): Promise<number[]> {
    const rows = await this.transactions.read<{ record_no: number }>(
      `SELECT record_no FROM resolved_record WHERE entity = $1 AND source = $2 AND status = 'failed' ORDER BY record_no LIMIT $3`,
      [entity, source, limit],
    );
    return rows.map(({ record_no }) => record_no);
  }

  async resolutionState(recordNumber: number): Promise<ResolutionState | undefined> {
    const [state] = await this.transactions.read<ResolutionState>(RESOLUTION_STATE, [recordNumber]);
    return state;
  }
}
