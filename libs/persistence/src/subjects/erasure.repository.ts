import { Injectable } from '@nestjs/common';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** How many versions a request had erased. */
export interface ErasedVersions {
  readonly recordVersions: number;
  readonly goldenVersions: number;
}

/** A version of which content and the log of erasures disagree. */
export interface UnloggedErasure {
  readonly subject: 'record' | 'golden';
  /** Of the record or the golden record. */
  readonly id: string;
  /** The receipt number, or the version. */
  readonly version: string;
  /** `unlogged`: the content is gone and nobody noted it; `back`: it was erased and is there; `hash`: its hash is another. */
  readonly fault: 'unlogged' | 'back' | 'hash';
}

const ERASED = `
SELECT coalesce(sum(row_count) FILTER (WHERE erased_from = 'record_version'), 0)::int AS "recordVersions",
  coalesce(sum(row_count) FILTER (WHERE erased_from = 'golden_history'), 0)::int AS "goldenVersions"
FROM erasure WHERE request_id = $1`;

/** Records of the request's golden record that wait to be resolved anew. */
const WAITING = `
SELECT EXISTS (SELECT FROM subject_request q JOIN link a ON a.record_no = q.anchor_no JOIN link l ON l.golden_id = a.golden_id
  JOIN pending_record p ON p.record_no = l.record_no WHERE q.id = $1) AS waits`;

const UNLOGGED = `
SELECT 'record' AS subject, v.record_no::text AS id, v.receipt_no::text AS version,
  CASE WHEN e.receipt_no IS NULL THEN 'unlogged' WHEN v.attributes IS NOT NULL THEN 'back' ELSE 'hash' END AS fault
FROM source_record s JOIN record_version v ON v.record_no = s.record_no LEFT JOIN erased_record_version e ON e.receipt_no = v.receipt_no
WHERE s.entity = $1 AND (e.receipt_no IS NULL AND v.attributes IS NULL AND NOT v.deleted
  OR v.attributes IS NOT NULL AND e.receipt_no IS NOT NULL OR encode(v.content_hash, 'hex') <> e.content_hash)
UNION ALL
SELECT 'golden', h.golden_id::text, h.version::text,
  CASE WHEN e.golden_id IS NULL THEN 'unlogged' ELSE 'back' END
FROM golden_history h JOIN golden_record g ON g.id = h.golden_id
LEFT JOIN erased_golden_version e ON e.golden_id = h.golden_id AND e.version = h.version AND e.erasure_no = h.erasure_no
WHERE g.entity = $1 AND h.erasure_no IS NOT NULL AND (e.golden_id IS NULL OR h.document -> 'attributes' IS NOT NULL OR h.whole_version = h.version)
UNION ALL
SELECT 'golden', e.golden_id::text, e.version::text, 'back'
FROM erased_golden_version e JOIN golden_history h ON h.golden_id = e.golden_id AND h.version = e.version
JOIN golden_record g ON g.id = e.golden_id
WHERE g.entity = $1 AND h.erasure_no IS NULL
ORDER BY 1, 2, 3`;

/** Erasure of old versions on request, and whether all that is gone was erased so. */
@Injectable()
export class ErasureRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * Erases what the request is about, by the function of the owner; again, what has become old since. The request must be accepted and the
   * step `erase` on record of somebody else than who accepted it: the database refuses all else.
   */
  async erase(tx: Transaction, requestId: string): Promise<void> {
    await tx.query('SELECT erase_versions_of_request($1)', [requestId]);
  }

  async ofRequest(requestId: string): Promise<ErasedVersions> {
    const [row] = await this.transactions.read<ErasedVersions>(ERASED, [requestId]);
    return row ?? { recordVersions: 0, goldenVersions: 0 };
  }

  /** Whether records of whom the request is about wait to be resolved. */
  async isWaiting(tx: Transaction, requestId: string): Promise<boolean> {
    const [row] = await tx.query<{ waits: boolean }>(WAITING, [requestId]);
    return row?.waits ?? false;
  }

  /** Of an entity. */
  unlogged(tx: Transaction, entity: string): Promise<UnloggedErasure[]> {
    return tx.query(UNLOGGED, [entity]);
  }
}
