import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../connection/transaction';

/** Findings of one code in one attribute of a source's records. */
export interface FindingGroup {
  readonly code: string;
  readonly attribute: string;
  readonly severity: string;
  readonly messageVi: string;
  readonly messageEn: string;
  readonly count: number;
}

/** A record to correct. */
export interface FoundRecord {
  readonly recordNumber: number;
  readonly recordKey: string;
  readonly code: string;
  readonly severity: string;
  /** Path of the value: `landUses/0/area`. */
  readonly attribute: string;
  readonly suggestion: string | null;
  readonly messageVi: string;
}

const FOUND = `
FROM resolved_record r CROSS JOIN LATERAL json_array_elements(r.findings) f
WHERE r.source = $1 AND r.entity = $2 AND r.status <> 'deleted' AND r.finding_codes <> '{}'`;

const GROUPS = `
SELECT f ->> 'code' AS code, split_part(f ->> 'attribute', '/', 1) AS attribute, f ->> 'severity' AS severity,
  min(f ->> 'messageVi') AS "messageVi", min(f ->> 'messageEn') AS "messageEn", count(*)::int AS count ${FOUND}
GROUP BY 1, 2, 3 ORDER BY array_position('{error,warning,info}', f ->> 'severity'), count(*) DESC, 1, 2`;

const RECORDS = `
SELECT r.record_no AS "recordNumber", r.record_key AS "recordKey", f ->> 'code' AS code, f ->> 'severity' AS severity,
  f ->> 'attribute' AS attribute, f ->> 'suggestion' AS suggestion, f ->> 'messageVi' AS "messageVi" ${FOUND}
  AND r.record_no IN (SELECT record_no FROM resolved_record WHERE source = $1 AND entity = $2 AND status <> 'deleted' AND finding_codes <> '{}'
    AND record_no > $3 AND ($4::text IS NULL OR finding_codes @> ARRAY[$4]) ORDER BY record_no LIMIT $5)
  AND ($4::text IS NULL OR f ->> 'code' = $4)
ORDER BY r.record_no`;

/** What standardisation found in the records of a source, for who corrects them. */
@Injectable()
export class SourceFindingRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The gravest first, then the most frequent. */
  groups(source: string, entity: string): Promise<readonly FindingGroup[]> {
    return this.transactions.read<FindingGroup>(GROUPS, [source, entity]);
  }

  /** All findings of the next `limit` records behind one, in the order of their numbers. */
  records(
    source: string,
    entity: string,
    after: number,
    code: string | undefined,
    limit: number,
  ): Promise<readonly FoundRecord[]> {
    return this.transactions.read<FoundRecord>(RECORDS, [source, entity, after, code ?? null, limit]);
  }
}
