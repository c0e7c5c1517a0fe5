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
  /** How often it came back after it was corrected, as far as that was counted. */
  readonly reopened: number;
}

/** What became of the findings of one code in one attribute. */
export interface FindingOutcome {
  readonly code: string;
  readonly attribute: string;
  /** That are found now. */
  readonly open: number;
  /** That were corrected and stayed so. */
  readonly corrected: number;
  /** That were corrected and are found again. */
  readonly cameBack: number;
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
  f ->> 'attribute' AS attribute, f ->> 'suggestion' AS suggestion, f ->> 'messageVi' AS "messageVi",
  coalesce((SELECT c.reopened FROM finding_case c WHERE c.record_no = r.record_no AND c.code = f ->> 'code' AND c.attribute = f ->> 'attribute'), 0) AS reopened
${FOUND}
  AND r.record_no IN (SELECT record_no FROM resolved_record WHERE source = $1 AND entity = $2 AND status <> 'deleted' AND finding_codes <> '{}'
    AND record_no > $3 AND ($4::text IS NULL OR finding_codes @> ARRAY[$4]) ORDER BY record_no LIMIT $5)
  AND ($4::text IS NULL OR f ->> 'code' = $4)
ORDER BY r.record_no`;

const OUTCOMES = `
SELECT c.code, split_part(c.attribute, '/', 1) AS attribute, count(*) FILTER (WHERE c.corrected_at IS NULL)::int AS open,
  count(*) FILTER (WHERE c.corrected_at IS NOT NULL)::int AS corrected,
  count(*) FILTER (WHERE c.corrected_at IS NULL AND c.reopened > 0)::int AS "cameBack"
FROM finding_case c JOIN source_record s ON s.record_no = c.record_no WHERE s.source = $1 AND s.entity = $2
GROUP BY 1, 2 ORDER BY 5 DESC, 4 DESC, 1, 2`;

/** What standardisation found in the records of a source, for who corrects them. */
@Injectable()
export class SourceFindingRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The gravest first, then the most frequent. */
  groups(source: string, entity: string): Promise<readonly FindingGroup[]> {
    return this.transactions.read<FindingGroup>(GROUPS, [source, entity]);
  }

  /** What became of all that was found since it was first counted. */
  outcomes(source: string, entity: string): Promise<readonly FindingOutcome[]> {
    return this.transactions.read<FindingOutcome>(OUTCOMES, [source, entity]);
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
