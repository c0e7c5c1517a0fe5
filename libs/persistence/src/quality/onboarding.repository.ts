import { Injectable } from '@nestjs/common';
import type { KnownOfSource, OnboardingTerms } from '@sogoc/resolution';

import { type Transaction, TransactionRunner } from '../connection/transaction';

/** How far a source of the catalogue is connected. */
export interface SourceOnboarding extends OnboardingTerms, KnownOfSource {
  readonly source: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly level: string;
  readonly status: string;
  readonly collections: readonly string[];
  readonly firstReceivedAt: Date | null;
}

const READ = `
SELECT s.code AS source, s.title_vi AS "titleVi", s.title_en AS "titleEn", s.owner, s.level, s.status, s.collections,
  s.legal_basis AS "legalBasis", o.mapping, o.mapped_on::text AS "mappedOn", o.agreement, o.agreed_on::text AS "agreedOn",
  k.keys, k.last_used_at AS "lastUsedAt", r.records, r.pending, r.resolved, r.unmapped,
  (SELECT v.received_at FROM record_version v WHERE v.receipt_no = r.first_receipt) AS "firstReceivedAt"
FROM source s
LEFT JOIN source_onboarding o ON o.source = s.code
CROSS JOIN LATERAL (SELECT count(*)::int AS keys, max(k.last_used_at) AS last_used_at FROM api_key k
  WHERE k.source = s.code AND k.role = 'source' AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $1)) k
CROSS JOIN LATERAL (SELECT count(*)::int AS records, count(*) FILTER (WHERE d.status = 'resolved')::int AS resolved,
    count(*) FILTER (WHERE r.newest_receipt_no > coalesce(d.newest_receipt_no, 0))::int AS pending,
    count(*) FILTER (WHERE d.finding_codes @> '{UNKNOWN_ATTRIBUTE}')::int AS unmapped, min(r.newest_receipt_no) AS first_receipt
  FROM source_record r LEFT JOIN resolved_record d ON d.record_no = r.record_no
  WHERE r.source = s.code AND r.newest_receipt_no IS NOT NULL) r
ORDER BY array_position('{national,ministry,province}', s.level), s.code`;

const PUT = `
INSERT INTO source_onboarding (source, mapping, mapped_on, agreement, agreed_on, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (source) DO UPDATE SET mapping = excluded.mapping, mapped_on = excluded.mapped_on, agreement = excluded.agreement,
  agreed_on = excluded.agreed_on, updated_at = excluded.updated_at`;

/** Tells how far sources are connected. */
@Injectable()
export class OnboardingRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Every source of the catalogue, the national ones first. */
  list(now: Date): Promise<readonly SourceOnboarding[]> {
    return this.transactions.read<SourceOnboarding>(READ, [now]);
  }

  async put(tx: Transaction, source: string, terms: OnboardingTerms, now: Date): Promise<void> {
    const { mapping, mappedOn, agreement, agreedOn } = terms;
    await tx.query(PUT, [source, mapping, mappedOn, agreement, agreedOn, now]);
  }
}
