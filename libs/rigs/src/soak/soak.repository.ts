import type { RecordIdentity } from '@sogoc/kernel';

import type { Transaction, TransactionRunner } from '@sogoc/persistence';

/** What waits of records at which ids are anchored. */
export interface WaitingAnchors {
  readonly corrected: number;
  readonly deleted: number;
}

/** What a registry is told besides records: catalogue, keys, policies, and which migrations and feeds there were. */
const STAYING = `
('source', 'api_key', 'principal', 'account', 'agency', 'information_system', 'purpose', 'access_grant', 'feed', 'schema_migration', 'policy_version', 'policy_revision', 'policy_release', 'policy_replay', 'entity_policy')`;

const TABLES_TO_EMPTY = `
SELECT string_agg(format('%I', tablename), ', ') AS names FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ${STAYING}
  AND tablename !~ '^(access_|log_checkpoint)'`;

const WAITING_ANCHORS = `
SELECT count(*) FILTER (WHERE NOT s.newest_deleted)::int AS corrected, count(*) FILTER (WHERE s.newest_deleted)::int AS deleted
FROM source_record s
JOIN resolved_record r ON r.record_no = s.record_no AND r.newest_receipt_no <> s.newest_receipt_no AND r.effective_receipt_no IS NOT NULL
WHERE s.record_no IN (SELECT record_no FROM pending_record)
  AND EXISTS (SELECT FROM golden_anchor a WHERE a.anchor_no = s.record_no)
  AND EXISTS (SELECT FROM link l JOIN link o ON o.golden_id = l.golden_id AND o.record_no <> l.record_no WHERE l.record_no = s.record_no)`;

/** What a run that plays histories on a database of its own asks besides. */
export class SoakRepository {
  private tables: string | undefined;

  constructor(private readonly transactions: TransactionRunner) {}

  /** Forgets all records and what came of them; sources, keys and policies stay. Only for a database made for it. */
  async empty(): Promise<void> {
    this.tables ??= (await this.transactions.read<{ names: string }>(TABLES_TO_EMPTY))[0]!.names;
    await this.transactions.read(`TRUNCATE ${this.tables}`);
  }

  async goldenOf(entity: string, { source, recordKey }: RecordIdentity): Promise<string | undefined> {
    const rows = await this.transactions.read<{ id: string }>(
      `SELECT l.golden_id AS id FROM source_record s JOIN link l USING (record_no)
       WHERE s.entity = $1 AND s.source = $2 AND s.record_key = $3 AND l.golden_id IS NOT NULL`,
      [entity, source, recordKey],
    );
    return rows[0]?.id;
  }

  /** Makes records that nothing is known of yet but their names. */
  async ensureRecords(entity: string, records: readonly RecordIdentity[]): Promise<void> {
    await this.transactions.read(
      `INSERT INTO source_record (entity, source, record_key)
       SELECT $1, source, key FROM unnest($2::text[], $3::text[]) AS r (source, key) ON CONFLICT DO NOTHING`,
      [entity, records.map(({ source }) => source), records.map(({ recordKey }) => recordKey)],
    );
  }

  /** Asks for another look at those of the records that were sent. */
  async askAgain(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<void> {
    await tx.query(
      `INSERT INTO pending_record (entity, record_no) SELECT $1, no FROM unnest($2::bigint[]) AS n (no)
       WHERE EXISTS (SELECT FROM record_version v WHERE v.record_no = n.no)`,
      [entity, recordNumbers],
    );
  }

  /** Asks for another look at everything, as a replay does. */
  async askForAll(): Promise<void> {
    await this.transactions.read(
      'INSERT INTO pending_record (entity, record_no) SELECT entity, record_no FROM resolved_record ORDER BY md5(record_no::text)',
    );
  }

  /** Records with company whose ids a change that waits may pass on. */
  async waitingAnchors(): Promise<WaitingAnchors> {
    const rows = await this.transactions.read<WaitingAnchors>(WAITING_ANCHORS);
    return rows[0]!;
  }

  /** Keys with more live records than make candidate pairs. */
  async blocksPast(cappedBlockSize: number): Promise<number> {
    const rows = await this.transactions.read<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT FROM match_key GROUP BY match_key HAVING count(*) > $1) b`,
      [cappedBlockSize],
    );
    return rows[0]!.n;
  }

  /** How often each kind of change was told. */
  async changes(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.transactions.read<{ type: string; n: number }>(
      'SELECT type, count(*)::int AS n FROM change_event GROUP BY type',
    );
    return new Map(rows.map(({ type, n }) => [type, n]));
  }

  /** Tasks of any state by kind. */
  async taskKinds(): Promise<readonly string[]> {
    const rows = await this.transactions.read<{ kind: string }>('SELECT DISTINCT kind FROM review_task ORDER BY 1');
    return rows.map(({ kind }) => kind);
  }
}
