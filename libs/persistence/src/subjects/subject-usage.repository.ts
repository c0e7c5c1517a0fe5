import { Injectable } from '@nestjs/common';
import type { EntryKind, EntrySubject } from '@sogoc/transparency-log';

import { TransactionRunner } from '../connection/transaction';

/** An entry of the record of reads, of what it showed only what may be about one person. */
export interface UsageEntry {
  readonly seq: number;
  readonly at: Date;
  readonly kind: EntryKind;
  readonly principalId: string;
  readonly system: string | null;
  readonly purpose: string | null;
  readonly subjects: readonly EntrySubject[];
}

/** Who stands behind keys and systems, by their ids and codes. */
export interface ReceiverNames {
  /** Titles of agencies by system. */
  readonly systems: ReadonlyMap<string, string>;
  /** Owners of sources and labels of keys by principal. */
  readonly principals: ReadonlyMap<string, string>;
}

/** A row for a golden record and for each of its records; those of others are left out before anything is sent. */
const ENTRIES = `
SELECT e.seq, e.at, e.kind, e.principal_id AS "principalId", e.system, e.purpose, s.subjects
FROM access_entry e
CROSS JOIN LATERAL (SELECT jsonb_agg(s) AS subjects FROM jsonb_array_elements(e.subjects) s
  WHERE s ->> 'goldenId' = ANY ($1) OR (s ->> 'goldenId' IS NULL AND s ->> 'recordId' = ANY ($2))) s
WHERE (jsonb_path_query_array(e.subjects, '$[*].goldenId') ?| $1
    OR (jsonb_path_exists(e.subjects, '$[*] ? (!exists(@.goldenId))') AND jsonb_path_query_array(e.subjects, '$[*].recordId') ?| $2))
  AND ($3::bigint IS NULL OR e.seq < $3) AND s.subjects IS NOT NULL
ORDER BY e.seq DESC LIMIT $4`;

const SYSTEMS = `
SELECT y.code AS id, a.title_vi AS name FROM information_system y JOIN agency a ON a.code = y.agency WHERE y.code = ANY ($1)`;

const KEYS = `
SELECT coalesce(k.principal_id, k.id)::text AS id, coalesce(s.owner, k.label) AS name FROM api_key k LEFT JOIN source s ON s.code = k.source
WHERE k.role IN ('source', 'consumer') AND (k.id::text = ANY ($1) OR k.principal_id::text = ANY ($1)) ORDER BY k.id DESC`;

interface NameRow {
  readonly id: string;
  readonly name: string;
}

/** Reads who was shown what of somebody. */
@Injectable()
export class SubjectUsageRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The newest first, below `before`; of any of the golden ids, or of one of the records while it had no golden record. */
  entries(
    goldenIds: readonly string[],
    recordIds: readonly string[],
    before: number | undefined,
    limit: number,
  ): Promise<readonly UsageEntry[]> {
    return this.transactions.read<UsageEntry>(ENTRIES, [goldenIds, recordIds, before ?? null, limit]);
  }

  async names(systems: readonly string[], principals: readonly string[]): Promise<ReceiverNames> {
    const named = (rows: readonly NameRow[]) => new Map(rows.map(({ id, name }) => [id, name]));
    return {
      systems: named(await this.transactions.read<NameRow>(SYSTEMS, [systems])),
      principals: named(await this.transactions.read<NameRow>(KEYS, [principals])),
    };
  }
}
