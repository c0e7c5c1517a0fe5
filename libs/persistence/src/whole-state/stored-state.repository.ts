import { Injectable } from '@nestjs/common';
import type {
  BlockEntry,
  KeyedEdge,
  OversizedBlock,
  RelationStatementRow,
  StoredLink,
  RelationAnswerRow,
  StoredPinnedRow,
  StoredGoldenRow,
  StoredIdentifierRow,
  StoredLineageRow,
  StoredRecordRow,
  StoredSearchRow,
  StoredTaskRow,
} from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { readInPages } from '../connection/read-in-pages';
import { withWholeProvenance } from '../golden-records/documents/pack-provenance';
import { wholeDocumentBeside } from '../golden-records/documents/whole-document';
import { readRow, sentBeside, type StoredRow } from '../source-records/packing/resolved-row';

const RECORDS = `
SELECT r.record_no AS "recordNumber", r.entity, r.source, r.record_key AS "recordKey", r.status, r.newest_receipt_no AS "newestReceiptNumber",
  r.effective_receipt_no AS "effectiveReceiptNumber", r.observed_at AS "observedAt", encode(r.policy_hash, 'hex') AS "policyHash",
  r.recipe AS "standardisationFingerprint", r.attributes, ${sentBeside('r')} AS sent,
  r.identifiers, r.features, r.findings, r.finding_codes AS "findingCodes", r.block_order AS "blockOrder", r.match_keys AS "blockingKeys",
  r.leading_keys AS "leadingKeys",
  r.problem, s.newest_receipt_no AS "leadingReceiptNumber", s.source AS "identitySource", s.record_key AS "identityKey"
FROM resolved_record r JOIN source_record s USING (record_no) WHERE r.entity = $1 ORDER BY r.record_no`;

/** Also rows of records that nobody knows, which no entity would find otherwise. */
const MATCH_KEYS = `
SELECT m.match_key AS "blockingKey", m.block_order AS "blockOrder", m.record_no AS "recordNumber"
FROM match_key m LEFT JOIN source_record s ON s.record_no = m.record_no WHERE s.entity = $1 OR s.record_no IS NULL`;

const EDGES = `
SELECT e.left_no AS "left", e.right_no AS "right", e.weight, e.class, e.vetoes, e.match_keys AS "blockingKeys", e.over_number AS "overNumber", e.evidence
FROM edge e LEFT JOIN source_record s ON s.record_no = e.left_no WHERE s.entity = $1 OR s.record_no IS NULL`;

const OVERSIZED_BLOCKS = `
SELECT match_key AS "blockingKey", entity, name, scheme, first_no AS "firstNumber", last_order AS "lastOrder", last_no AS "lastNumber"
FROM crowded_key WHERE entity = $1`;

const LINKS = `
SELECT record_no AS "recordNumber", golden_id AS "goldenId", first_golden_id AS "firstGoldenId" FROM link WHERE entity = $1`;

const GOLDENS = `
SELECT id AS "goldenId", version, status, under_review AS "underReview", attributes, provenance, identifiers, record_count AS "recordCount"
FROM golden_record WHERE entity = $1`;

const IDENTIFIERS = `SELECT golden_id AS "goldenId", scheme, value, status FROM golden_identifier WHERE entity = $1`;

const SEARCH = `SELECT golden_id AS "goldenId", born, tsvector_to_array(terms) AS terms FROM golden_search WHERE entity = $1`;

const STATEMENTS = `
SELECT t.record_no AS "recordNumber", t.type, t.ordinal, t.entity, t.attribute, t.role, t.scheme, t.value, t.name, t.share,
  t.valid_from AS "validFrom", t.valid_to AS "validTo", t.act, t.ended_at AS "endedAt", t.said_from AS "saidFrom", t.said_at AS "saidAt", t.gone_by AS "goneBy"
FROM relation_statement t JOIN source_record s USING (record_no) WHERE s.entity = $1`;

const PINNED_STATEMENTS = `
SELECT p.golden_id AS "goldenId", p.type, p.ordinal, p.entity, p.scheme, p.value
FROM pinned_statement p JOIN golden_record g ON g.id = p.golden_id WHERE g.entity = $1`;

const RELATION_ANSWERS = `
SELECT a.golden_id AS "goldenId", a.answer_hash AS "answerHash"
FROM relation_answer a JOIN golden_record g ON g.id = a.golden_id WHERE g.entity = $1`;

const TASKS = `
SELECT id, task_key AS key, kind, status AS state, anchor_nos AS "anchorNumbers", golden_ids AS "goldenIds", record_nos AS "recordNumbers",
  qualifier, weight, reasons, fingerprint, revision, close_reason AS "closeReason",
  claimed_by IS NOT NULL AND claimed_until IS NOT NULL AS "isHeldBySomebody", claim_token AS "claimToken"
FROM review_task WHERE entity = $1`;

const LINEAGES = `
WITH story AS (
  SELECT h.golden_id, min(h.version) AS first_version, max(h.version) AS last_version,
    -- One that leaves its content to a golden record which has gone on cannot be told: it is as good as missing.
    count(*) FILTER (WHERE h.whole_version IS DISTINCT FROM h.version OR h.version = g.version) AS versions
  FROM golden_history h JOIN golden_record g ON g.id = h.golden_id WHERE g.entity = $1 GROUP BY h.golden_id),
told AS (
  SELECT golden_id, max(version) AS last_version, bool_or(version < before) AS backwards
  FROM (SELECT golden_id, version, lag(version) OVER (PARTITION BY golden_id ORDER BY seq) AS before FROM change_event WHERE entity = $1) e
  GROUP BY golden_id),
absorbed AS (
  SELECT DISTINCT unnest(other_ids) AS golden_id FROM change_event WHERE entity = $1 AND type = 'golden.merged')
SELECT g.id AS "goldenId", s.first_version AS "firstVersion", s.last_version AS "lastVersion", coalesce(s.versions, 0) AS versions,
  -- One that cannot be told has a gap before it.
  CASE WHEN h.version IS NULL THEN NULL WHEN g.status <> 'active' OR d.document IS NULL THEN '{}'::text[] ELSE array_remove(ARRAY[
    CASE WHEN d.document::jsonb -> 'attributes' IS DISTINCT FROM g.attributes::jsonb THEN 'attributes' END,
    CASE WHEN whole_provenance(d.document -> 'attributes', d.document -> 'provenance') IS DISTINCT FROM whole_provenance(g.attributes, g.provenance) THEN 'provenance' END,
    CASE WHEN d.document::jsonb -> 'identifiers' IS DISTINCT FROM g.identifiers::jsonb THEN 'identifiers' END,
    CASE WHEN d.document::jsonb -> 'recordCount' IS DISTINCT FROM to_jsonb(g.record_count) THEN 'recordCount' END,
    CASE WHEN d.document::jsonb -> 'underReview' IS DISTINCT FROM to_jsonb(g.under_review) THEN 'underReview' END,
    CASE WHEN d.document::jsonb -> 'recordIds' IS DISTINCT FROM
      (SELECT jsonb_agg(l.record_no::text ORDER BY l.record_no) FROM link l WHERE l.golden_id = g.id) THEN 'recordIds' END
  ], NULL) END AS "documentDiffersIn",
  t.last_version AS "lastEventVersion", coalesce(t.backwards, false) AS "eventsRunBackwards",
  a.golden_id IS NOT NULL AS "isToldMerged"
FROM golden_record g LEFT JOIN story s ON s.golden_id = g.id LEFT JOIN golden_history h ON h.golden_id = g.id AND h.version = g.version
CROSS JOIN LATERAL (SELECT ${wholeDocumentBeside('h')} AS document) AS d
LEFT JOIN told t ON t.golden_id = g.id LEFT JOIN absorbed a ON a.golden_id = g.id
WHERE g.entity = $1`;

type RawRecordRow = StoredRow & Omit<StoredRecordRow, keyof StoredRow>;

/** The state of one entity as it is stored, table by table, in pages. One transaction's snapshot makes them one state. */
@Injectable()
export class StoredStateRepository {
  async *records(tx: Transaction, entity: string): AsyncGenerator<StoredRecordRow[]> {
    for await (const page of readInPages<RawRecordRow>(tx, RECORDS, [entity], 1_000)) {
      yield page.map(({ sent, ...row }) => ({ ...row, ...readRow({ ...row, sent }) }));
    }
  }

  blockingKeys(tx: Transaction, entity: string): AsyncGenerator<BlockEntry[]> {
    return readInPages(tx, MATCH_KEYS, [entity]);
  }

  edges(tx: Transaction, entity: string): AsyncGenerator<KeyedEdge[]> {
    return readInPages(tx, EDGES, [entity]);
  }

  oversizedBlocks(tx: Transaction, entity: string): AsyncGenerator<OversizedBlock[]> {
    return readInPages(tx, OVERSIZED_BLOCKS, [entity]);
  }

  links(tx: Transaction, entity: string): AsyncGenerator<StoredLink[]> {
    return readInPages(tx, LINKS, [entity]);
  }

  /** Of any status. */
  async *goldens(tx: Transaction, entity: string): AsyncGenerator<StoredGoldenRow[]> {
    for await (const page of readInPages<StoredGoldenRow>(tx, GOLDENS, [entity], 1_000))
      yield page.map(withWholeProvenance);
  }

  identifiers(tx: Transaction, entity: string): AsyncGenerator<StoredIdentifierRow[]> {
    return readInPages(tx, IDENTIFIERS, [entity]);
  }

  searchRows(tx: Transaction, entity: string): AsyncGenerator<StoredSearchRow[]> {
    return readInPages(tx, SEARCH, [entity]);
  }

  statements(tx: Transaction, entity: string): AsyncGenerator<RelationStatementRow[]> {
    return readInPages(tx, STATEMENTS, [entity]);
  }

  pinnedStatements(tx: Transaction, entity: string): AsyncGenerator<StoredPinnedRow[]> {
    return readInPages(tx, PINNED_STATEMENTS, [entity]);
  }

  /** What readers were told that relations come to. */
  relationAnswers(tx: Transaction, entity: string): AsyncGenerator<RelationAnswerRow[]> {
    return readInPages(tx, RELATION_ANSWERS, [entity]);
  }

  /** Of any kind and state. */
  tasks(tx: Transaction, entity: string): AsyncGenerator<StoredTaskRow[]> {
    return readInPages(tx, TASKS, [entity]);
  }

  /** One row for every golden record of any status. */
  lineages(tx: Transaction, entity: string): AsyncGenerator<StoredLineageRow[]> {
    return readInPages(tx, LINEAGES, [entity]);
  }

  /** Records with work waiting. */
  async pendingNumbers(tx: Transaction, entity: string): Promise<number[]> {
    const rows = await tx.query<{ recordNumber: number }>(
      'SELECT DISTINCT record_no AS "recordNumber" FROM pending_record WHERE entity = $1 ORDER BY 1',
      [entity],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }

  /** Records with an accepted version of which resolution has made nothing. */
  async unresolvedNumbers(tx: Transaction, entity: string): Promise<number[]> {
    const rows = await tx.query<{ recordNumber: number }>(
      `SELECT s.record_no AS "recordNumber" FROM source_record s WHERE s.entity = $1 AND s.newest_receipt_no IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM resolved_record r WHERE r.record_no = s.record_no) ORDER BY 1`,
      [entity],
    );
    return rows.map(({ recordNumber }) => recordNumber);
  }

  /** How many looks at relations are waiting, of all entities: whom a statement means depends on others. */
  /** Golden records whose relations could not be looked at. */
  async failedRechecks(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>(`SELECT count(*) AS n FROM relation_recheck WHERE stage = 'failed'`);
    return row?.n ?? 0;
  }

  async waitingRechecks(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT count(*) AS n FROM relation_recheck');
    return row?.n ?? 0;
  }
}
