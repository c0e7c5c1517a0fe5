import { Injectable } from '@nestjs/common';
import type { RecordIdentifier } from '@sogoc/golden';
import type { QualityFinding } from '@sogoc/kernel';

import { TransactionRunner } from '../connection/transaction';
import { MISSED_KEYS } from '../matching/missed-keys';
import { type StoredAttributes, unpackAttributes } from '../source-records/packing/pack-attributes';

/** A source record as resolution left it: what its version in force said and what was made of it. */
export interface StoredCrosswalkRecord {
  readonly recordNumber: number;
  readonly entity: string;
  readonly source: string;
  readonly recordKey: string;
  readonly sourceVersion: number | null;
  readonly observedAt: Date | null;
  readonly status: 'resolved' | 'failed' | 'deleted';
  /** Null when the record is not live. */
  readonly goldenId: string | null;
  /** As received; null when no version is in force. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
  readonly standardised: Readonly<Record<string, unknown>> | null;
  readonly identifiers: readonly RecordIdentifier[] | null;
  readonly findings: readonly QualityFinding[] | null;
  /** Kinds of blocking keys by which it is not compared with all that have them. */
  readonly missedKeys: readonly string[] | null;
}

const CROSSWALK_RECORD = `
SELECT d.record_no AS "recordNumber", d.entity, d.source, d.record_key AS "recordKey", v.source_version AS "sourceVersion",
  coalesce(d.observed_at, v.observed_at) AS "observedAt", d.status, l.golden_id AS "goldenId", v.attributes,
  d.attributes AS standardised, d.identifiers, d.findings, ${MISSED_KEYS} AS "missedKeys"
FROM resolved_record d
LEFT JOIN link l ON l.record_no = d.record_no
LEFT JOIN record_version v ON v.record_no = d.record_no AND v.receipt_no = d.effective_receipt_no`;

/** The crosswalk: which source records stand behind golden records and review tasks. */
@Injectable()
export class CrosswalkRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Live members of a cluster in the order of their numbers, from the one after `after`. */
  async listOfGolden(goldenId: string, after: number, limit: number): Promise<readonly StoredCrosswalkRecord[]> {
    const sql = `${CROSSWALK_RECORD} WHERE l.golden_id = $1 AND l.record_no > $2 ORDER BY l.record_no LIMIT $3`;
    return (await this.transactions.read<StoredRow>(sql, [goldenId, after, limit])).map(withStandardised);
  }

  /** The records of these numbers, in the order of the numbers. */
  async listByNumbers(recordNumbers: readonly number[]): Promise<readonly StoredCrosswalkRecord[]> {
    const sql = `${CROSSWALK_RECORD} WHERE d.record_no = ANY ($1::bigint[]) ORDER BY d.record_no`;
    return (await this.transactions.read<StoredRow>(sql, [recordNumbers])).map(withStandardised);
  }
}

interface StoredRow extends Omit<StoredCrosswalkRecord, 'standardised'> {
  readonly standardised: StoredAttributes | null;
}

const withStandardised = ({ standardised, ...row }: StoredRow): StoredCrosswalkRecord => ({
  ...row,
  standardised: standardised && unpackAttributes(standardised, row.attributes),
});
