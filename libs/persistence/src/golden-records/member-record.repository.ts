import type { RecordIdentifier } from '@sogoc/golden';
import type { QualityFinding } from '@sogoc/kernel';

import type { UnitOfWork } from '../connection/transaction';

/** A source record as resolution left it: what its version in force said and what was made of it. */
export interface StoredMemberRecord {
  readonly recordNo: number;
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
}

const MEMBER = `
SELECT r.record_no AS "recordNo", r.entity, r.source, r.record_key AS "recordKey", v.source_version AS "sourceVersion",
  coalesce(r.observed_at, v.observed_at) AS "observedAt", r.status, l.golden_id AS "goldenId", v.attributes,
  r.attributes AS standardised, r.identifiers, r.findings
FROM resolved_record r
LEFT JOIN link l ON l.record_no = r.record_no
LEFT JOIN record_version v ON v.receipt_no = r.effective_receipt_no`;

/** Reads the source records behind golden records and review tasks. */
export class MemberRecordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Live members of a cluster in the order of their numbers, from the one after `after`. */
  async listOfGolden(goldenId: string, after: number, limit: number): Promise<readonly StoredMemberRecord[]> {
    return this.unitOfWork.read(`${MEMBER} WHERE l.golden_id = $1 AND l.record_no > $2 ORDER BY l.record_no LIMIT $3`, [
      goldenId,
      after,
      limit,
    ]);
  }

  /** The records of these numbers, in the order of the numbers. */
  async listByNumbers(recordNos: readonly number[]): Promise<readonly StoredMemberRecord[]> {
    return this.unitOfWork.read(`${MEMBER} WHERE r.record_no = ANY ($1::bigint[]) ORDER BY r.record_no`, [recordNos]);
  }
}
