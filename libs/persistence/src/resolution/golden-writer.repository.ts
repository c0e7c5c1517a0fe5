import type { ComposedGolden, RecordIdentifier } from '@sogoc/golden';

import type { Transaction } from '../connection/transaction';
import type { GoldenStatus, LinkRow } from './golden-state.repository';

export interface GoldenRow {
  readonly goldenId: string;
  readonly entity: string;
  readonly version: number;
  readonly status: GoldenStatus;
  readonly underReview: boolean;
  readonly composed: ComposedGolden;
  readonly contentHash: string;
}

/** A step in an id's story, kept with the golden record as it stood then. */
export interface HistoryRow {
  readonly goldenId: string;
  readonly version: number;
  readonly change: string;
  readonly otherIds: readonly string[];
  readonly document: unknown;
}

export interface IdentifierOwner {
  readonly goldenId: string;
  readonly identifiers: readonly RecordIdentifier[];
}

/** Writes what a plan says about goldens, ids, links and identifiers: one statement a table. */
export class GoldenWriterRepository {
  async upsertGoldens(tx: Transaction, rows: readonly GoldenRow[]): Promise<void> {
    if (rows.length === 0) return;
    const records = rows.map(({ composed, ...row }) => ({ ...row, ...composed }));
    await tx.query(
      `INSERT INTO golden_record (id, entity, version, status, under_review, attributes, provenance, identifiers, record_count,
         content_hash, created_at, updated_at)
       SELECT "goldenId", entity, version, status, "underReview", attributes, provenance, identifiers, "recordCount", "contentHash", now(), now()
       FROM json_to_recordset($1::json) AS g("goldenId" uuid, entity text, version integer, status text, "underReview" boolean,
         attributes json, provenance json, identifiers json, "recordCount" integer, "contentHash" text)
       ORDER BY "goldenId"
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, under_review = excluded.under_review,
         attributes = excluded.attributes, provenance = excluded.provenance, identifiers = excluded.identifiers,
         record_count = excluded.record_count, content_hash = excluded.content_hash, updated_at = excluded.updated_at`,
      [JSON.stringify(records)],
    );
  }

  /** Anchors new ids, the oldest first: `born` is drawn in this order. */
  async mintAnchors(tx: Transaction, entity: string, anchors: readonly { goldenId: string; anchorNo: number }[]): Promise<void> {
    if (anchors.length === 0) return;
    await tx.query(
      `INSERT INTO golden_anchor (golden_id, entity, anchor_no)
       SELECT golden_id, $1, anchor_no FROM unnest($2::uuid[], $3::bigint[]) WITH ORDINALITY AS a(golden_id, anchor_no, n) ORDER BY n`,
      [entity, anchors.map((anchor) => anchor.goldenId), anchors.map((anchor) => anchor.anchorNo)],
    );
  }

  async moveAnchors(tx: Transaction, moves: readonly { goldenId: string; toNo: number }[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `UPDATE golden_anchor AS a SET anchor_no = m.anchor_no FROM unnest($1::uuid[], $2::bigint[]) AS m(golden_id, anchor_no)
       WHERE a.golden_id = m.golden_id`,
      [moves.map((move) => move.goldenId), moves.map((move) => move.toNo)],
    );
  }

  async upsertLinks(tx: Transaction, entity: string, links: readonly LinkRow[]): Promise<void> {
    if (links.length === 0) return;
    await tx.query(
      `INSERT INTO link (record_no, entity, golden_id, first_golden_id)
       SELECT record_no, $1, golden_id, first_golden_id FROM unnest($2::bigint[], $3::uuid[], $4::uuid[]) AS l(record_no, golden_id, first_golden_id)
       ORDER BY record_no
       ON CONFLICT (record_no) DO UPDATE SET golden_id = excluded.golden_id, linked_at = now()`,
      [entity, links.map((link) => link.recordNo), links.map((link) => link.goldenId), links.map((link) => link.firstGoldenId)],
    );
  }

  /** Replaces all identifiers of these goldens. */
  async replaceIdentifiers(tx: Transaction, entity: string, owners: readonly IdentifierOwner[]): Promise<void> {
    if (owners.length === 0) return;
    await tx.query('DELETE FROM golden_identifier WHERE golden_id = ANY($1::uuid[])', [owners.map((owner) => owner.goldenId)]);
    const rows = owners.flatMap((owner) => owner.identifiers.map((identifier) => ({ goldenId: owner.goldenId, ...identifier })));
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO golden_identifier (entity, scheme, value, golden_id, status)
       SELECT $1, scheme, value, "goldenId", status FROM json_to_recordset($2::json) AS i("goldenId" uuid, scheme text, value text, status text)
       ORDER BY scheme, value, "goldenId"
       ON CONFLICT (entity, scheme, value, golden_id) DO NOTHING`,
      [entity, JSON.stringify(rows)],
    );
  }

  async appendHistory(tx: Transaction, rows: readonly HistoryRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO golden_history (golden_id, version, change, other_ids, document, recorded_at)
       SELECT "goldenId", version, change, "otherIds", document, now()
       FROM json_to_recordset($1::json) AS h("goldenId" uuid, version integer, change text, "otherIds" uuid[], document json)`,
      [JSON.stringify(rows)],
    );
  }
}
