import { Injectable } from '@nestjs/common';
import type { AnchoredId } from '@sogoc/golden';
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
import { standsInGolden, wholeDocument } from '../golden-records/documents/whole-document';
import { readRow, sentBeside, type StoredRow } from '../source-records/packing/resolved-row';

const RECORDS = `
SELECT r.record_no AS "recordNumber", r.entity, r.source, r.record_key AS "recordKey", r.status, r.newest_receipt_no AS "newestReceiptNumber",
  r.effective_receipt_no AS "effectiveReceiptNumber", r.observed_at AS "observedAt", encode(r.policy_hash, 'hex') AS "policyHash",
  r.recipe AS "standardisationFingerprint", r.attributes, ${sentBeside('r')} AS sent,
  r.identifiers, r.features, r.findings, r.finding_codes AS "findingCodes", r.block_order AS "blockOrder", r.match_keys AS "blockingKeys",
  r.leading_keys AS "leadingKeys",
  r.problem, s.newest_receipt_no AS "leadingReceiptNumber", s.source AS "identitySource", s.record_key AS "identityKey"
FROM resolved_record r JOIN source_record s USING (record_no)`;

/** Also rows of records that nobody knows, which no entity would find otherwise. */
const MATCH_KEYS = `
SELECT m.match_key AS "blockingKey", m.block_order AS "blockOrder", m.record_no AS "recordNumber"
FROM match_key m LEFT JOIN source_record s ON s.record_no = m.record_no WHERE s.entity = $1 OR s.record_no IS NULL
ORDER BY m.match_key, m.block_order, m.record_no`;

const EDGES = `
SELECT e.left_no AS "left", e.right_no AS "right", e.weight, e.class, e.vetoes, e.match_keys AS "blockingKeys", e.over_number AS "overNumber", e.evidence
FROM edge e LEFT JOIN source_record s ON s.record_no = e.left_no WHERE s.entity = $1 OR s.record_no IS NULL
ORDER BY least(e.left_no, e.right_no)`;

const OVERSIZED_BLOCKS = `
SELECT match_key AS "blockingKey", entity, name, scheme, first_no AS "firstNumber", last_order AS "lastOrder", last_no AS "lastNumber"
FROM crowded_key WHERE entity = $1`;

const LINKS = `
SELECT record_no AS "recordNumber", golden_id AS "goldenId", first_golden_id AS "firstGoldenId" FROM link WHERE entity = $1 AND record_no = ANY ($2)`;

const GOLDENS = `
SELECT id AS "goldenId", version, status, under_review AS "underReview", attributes, provenance, identifiers, record_count AS "recordCount"
FROM golden_record WHERE entity = $1 AND id = ANY ($2)`;

const IDENTIFIERS = `
SELECT golden_id AS "goldenId", scheme, value, status FROM golden_identifier WHERE entity = $1 AND golden_id = ANY ($2)`;

const SEARCH = `
SELECT golden_id AS "goldenId", born, tsvector_to_array(terms) AS terms FROM golden_search WHERE entity = $1 AND golden_id = ANY ($2)`;

const STATEMENTS = `
SELECT t.record_no AS "recordNumber", t.type, t.ordinal, t.entity, t.attribute, t.role, t.scheme, t.value, t.name, t.share,
  t.valid_from AS "validFrom", t.valid_to AS "validTo", t.act, t.ended_at AS "endedAt", t.said_from AS "saidFrom", t.said_at AS "saidAt", t.gone_by AS "goneBy"
FROM relation_statement t JOIN source_record s USING (record_no) WHERE s.entity = $1 AND t.record_no = ANY ($2)`;

const PINNED_STATEMENTS = `
SELECT p.golden_id AS "goldenId", p.type, p.ordinal, p.entity, p.scheme, p.value
FROM pinned_statement p JOIN golden_record g ON g.id = p.golden_id WHERE g.entity = $1 AND p.golden_id = ANY ($2)`;

const RELATION_ANSWERS = `
SELECT a.golden_id AS "goldenId", a.answer_hash AS "answerHash"
FROM relation_answer a JOIN golden_record g ON g.id = a.golden_id WHERE g.entity = $1`;

/** Whether the relations of a golden record are looked at: it states something, a pin may make it, or all that are active are. */
const IS_CONCERNED = `(g.status = 'active' AND ($2::boolean
  OR EXISTS (SELECT FROM link l JOIN relation_statement t USING (record_no) JOIN source_record s USING (record_no)
    WHERE l.golden_id = g.id AND l.entity = g.entity AND s.entity = g.entity)
  OR g.id IN (SELECT l.golden_id FROM decision d JOIN golden_anchor a ON a.golden_id = d.golden_ids[1] JOIN link l ON l.record_no = a.anchor_no
    WHERE d.entity = $1 AND d.kind = 'pin' AND d.status = 'applied' AND l.golden_id IS NOT NULL)))`;

/** Ids by which no record finds them: they are anchored at none that there is, or nothing is left of them but what names them. */
const IDS_ADRIFT = `
SELECT g.id AS "goldenId" FROM golden_record g WHERE g.entity = $1
  AND NOT EXISTS (SELECT FROM golden_anchor a JOIN source_record s ON s.record_no = a.anchor_no WHERE a.golden_id = g.id AND s.entity = $1)
UNION SELECT i.golden_id FROM golden_identifier i WHERE i.entity = $1 AND NOT EXISTS (SELECT FROM golden_record g WHERE g.id = i.golden_id AND g.entity = $1)
UNION SELECT f.golden_id FROM golden_search f WHERE f.entity = $1 AND NOT EXISTS (SELECT FROM golden_record g WHERE g.id = f.golden_id AND g.entity = $1)`;

const ANCHORS = `
SELECT golden_id AS "goldenId", born, anchor_no AS "anchorNumber" FROM golden_anchor WHERE entity = $1`;

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
SELECT g.id AS "goldenId", g.version, g.status, s.first_version AS "firstVersion", s.last_version AS "lastVersion", coalesce(s.versions, 0) AS versions,
  CASE
    WHEN h.version IS NULL THEN NULL
    WHEN g.status <> 'active' THEN '{}'::text[]
    -- It leaves all to the golden record but which records that has.
    WHEN ${standsInGolden('h')} THEN CASE WHEN h.document::jsonb -> 'recordIds' IS DISTINCT FROM r.ids THEN '{recordIds}'::text[] ELSE '{}' END
    -- One that cannot be told has a gap before it.
    WHEN d.document IS NULL THEN '{}'
    ELSE array_remove(ARRAY[
      CASE WHEN d.document::jsonb -> 'attributes' IS DISTINCT FROM g.attributes::jsonb THEN 'attributes' END,
      CASE WHEN whole_provenance(d.document -> 'attributes', d.document -> 'provenance') IS DISTINCT FROM whole_provenance(g.attributes, g.provenance) THEN 'provenance' END,
      CASE WHEN d.document::jsonb -> 'identifiers' IS DISTINCT FROM g.identifiers::jsonb THEN 'identifiers' END,
      CASE WHEN d.document::jsonb -> 'recordCount' IS DISTINCT FROM to_jsonb(g.record_count) THEN 'recordCount' END,
      CASE WHEN d.document::jsonb -> 'underReview' IS DISTINCT FROM to_jsonb(g.under_review) THEN 'underReview' END,
      CASE WHEN d.document::jsonb -> 'recordIds' IS DISTINCT FROM r.ids THEN 'recordIds' END
    ], NULL)
  END AS "documentDiffersIn",
  t.last_version AS "lastEventVersion", coalesce(t.backwards, false) AS "eventsRunBackwards",
  a.golden_id IS NOT NULL AS "isToldMerged"
FROM golden_record g LEFT JOIN story s ON s.golden_id = g.id LEFT JOIN golden_history h ON h.golden_id = g.id AND h.version = g.version
-- What each is asked for more than once is made once.
CROSS JOIN LATERAL (SELECT CASE WHEN ${standsInGolden('h')} THEN NULL ELSE ${wholeDocument('h')} END AS document OFFSET 0) AS d
CROSS JOIN LATERAL (SELECT jsonb_agg(l.record_no::text ORDER BY l.record_no) AS ids FROM link l WHERE l.golden_id = g.id) AS r
LEFT JOIN told t ON t.golden_id = g.id LEFT JOIN absorbed a ON a.golden_id = g.id
WHERE g.entity = $1`;

type RawRecordRow = StoredRow & Omit<StoredRecordRow, keyof StoredRow>;

/** The state of one entity as it is stored: of some of its records or golden records, or in pages. One transaction's snapshot makes it one state. */
@Injectable()
export class StoredStateRepository {
  /** What was made of some records. */
  async records(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<StoredRecordRow[]> {
    const rows = await tx.query<RawRecordRow>(
      `${RECORDS} WHERE r.entity = $1 AND r.record_no = ANY ($2) ORDER BY r.record_no`,
      [entity, recordNumbers],
    );
    return rows.map(recordRowOf);
  }

  /** What is said to be made of records of another entity. */
  async strayRecords(tx: Transaction, entity: string): Promise<StoredRecordRow[]> {
    const rows = await tx.query<RawRecordRow>(`${RECORDS} WHERE r.entity = $1 AND s.entity <> $1`, [entity]);
    return rows.map(recordRowOf);
  }

  /** By key, place and record number. */
  blockingKeys(tx: Transaction, entity: string): AsyncGenerator<BlockEntry[]> {
    return readInPages(tx, MATCH_KEYS, [entity]);
  }

  /** By the lower of their record numbers. */
  edges(tx: Transaction, entity: string): AsyncGenerator<KeyedEdge[]> {
    return readInPages(tx, EDGES, [entity]);
  }

  async oversizedBlocks(tx: Transaction, entity: string): Promise<OversizedBlock[]> {
    return tx.query(OVERSIZED_BLOCKS, [entity]);
  }

  async links(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<StoredLink[]> {
    return tx.query(LINKS, [entity, recordNumbers]);
  }

  /** Of ids anchored at some records, the oldest first. */
  async anchorsAt(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<AnchoredId[]> {
    return tx.query(`${ANCHORS} AND anchor_no = ANY ($2) ORDER BY born`, [entity, recordNumbers]);
  }

  /** Where some ids are anchored, the oldest first. */
  async anchorsOf(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<AnchoredId[]> {
    return tx.query(`${ANCHORS} AND golden_id = ANY ($2) ORDER BY born`, [entity, goldenIds]);
  }

  /** Ids that are found by no record. */
  async idsAdrift(tx: Transaction, entity: string): Promise<string[]> {
    return idsIn(await tx.query(IDS_ADRIFT, [entity]));
  }

  /** Of some ids those that there are. */
  async knownIds(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<string[]> {
    return idsIn(
      await tx.query('SELECT id AS "goldenId" FROM golden_record WHERE entity = $1 AND id = ANY ($2)', [
        entity,
        goldenIds,
      ]),
    );
  }

  /** Of any status. */
  async goldens(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<StoredGoldenRow[]> {
    const rows = await tx.query<StoredGoldenRow>(GOLDENS, [entity, goldenIds]);
    return rows.map(withWholeProvenance);
  }

  async identifiers(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<StoredIdentifierRow[]> {
    return tx.query(IDENTIFIERS, [entity, goldenIds]);
  }

  async searchRows(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<StoredSearchRow[]> {
    return tx.query(SEARCH, [entity, goldenIds]);
  }

  async statements(tx: Transaction, entity: string, recordNumbers: readonly number[]): Promise<RelationStatementRow[]> {
    return tx.query(STATEMENTS, [entity, recordNumbers]);
  }

  async pinnedStatements(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<StoredPinnedRow[]> {
    return tx.query(PINNED_STATEMENTS, [entity, goldenIds]);
  }

  /** Golden records that state something; `all`: all that are active. */
  async *concerned(tx: Transaction, entity: string, all: boolean, pageSize: number): AsyncGenerator<string[]> {
    const sql = `SELECT g.id AS "goldenId" FROM golden_record g WHERE g.entity = $1 AND ${IS_CONCERNED}`;
    const pages = readInPages<{ goldenId: string }>(tx, sql, [entity, all], pageSize);
    for await (const page of pages) yield idsIn(page);
  }

  /** What readers were told that the relations of some golden records come to. */
  async relationAnswers(tx: Transaction, entity: string, goldenIds: readonly string[]): Promise<RelationAnswerRow[]> {
    return tx.query(`${RELATION_ANSWERS} AND a.golden_id = ANY ($2)`, [entity, goldenIds]);
  }

  /** What readers were told of golden records that are not {@link concerned}. */
  async strayAnswers(tx: Transaction, entity: string, all: boolean): Promise<RelationAnswerRow[]> {
    return tx.query(`${RELATION_ANSWERS} AND NOT ${IS_CONCERNED}`, [entity, all]);
  }

  /** Of any kind and state. */
  tasks(tx: Transaction, entity: string): AsyncGenerator<StoredTaskRow[]> {
    return readInPages(tx, TASKS, [entity]);
  }

  /** One row for every golden record of any status. */
  lineages(tx: Transaction, entity: string): AsyncGenerator<StoredLineageRow[]> {
    return readInPages(tx, LINEAGES, [entity]);
  }

  /** Records with work waiting, ascending. */
  async *pendingNumbers(tx: Transaction, entity: string): AsyncGenerator<number[]> {
    const sql = 'SELECT DISTINCT record_no AS "recordNumber" FROM pending_record WHERE entity = $1 ORDER BY 1';
    const pages = readInPages<{ recordNumber: number }>(tx, sql, [entity]);
    for await (const page of pages) yield page.map(({ recordNumber }) => recordNumber);
  }

  /** The records of some golden records, and those that they are anchored at. */
  async recordsOf(
    tx: Transaction,
    entity: string,
    goldenIds: readonly string[],
  ): Promise<{ goldenId: string; recordNumber: number }[]> {
    return tx.query(
      `SELECT golden_id AS "goldenId", record_no AS "recordNumber" FROM link WHERE entity = $1 AND golden_id = ANY ($2)
       UNION ALL SELECT golden_id, anchor_no FROM golden_anchor WHERE entity = $1 AND golden_id = ANY ($2)`,
      [entity, goldenIds],
    );
  }

  /** The records that some tasks name. */
  async recordsOfTasks(
    tx: Transaction,
    taskIds: readonly string[],
  ): Promise<{ taskId: string; recordNumbers: number[] }[]> {
    return tx.query(
      'SELECT id AS "taskId", anchor_nos || record_nos AS "recordNumbers" FROM review_task WHERE id = ANY ($1)',
      [taskIds],
    );
  }

  /** Golden records whose relations could not be looked at. */
  async failedRechecks(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>(`SELECT count(*) AS n FROM relation_recheck WHERE stage = 'failed'`);
    return row?.n ?? 0;
  }

  /** How many looks at relations are waiting, of all entities: whom a statement means depends on others. */
  async waitingRechecks(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT count(*) AS n FROM relation_recheck');
    return row?.n ?? 0;
  }
}

const recordRowOf = ({ sent, ...row }: RawRecordRow): StoredRecordRow => ({ ...row, ...readRow({ ...row, sent }) });

const idsIn = (rows: readonly { readonly goldenId: string }[]): string[] => rows.map(({ goldenId }) => goldenId);
