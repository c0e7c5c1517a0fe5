import { Injectable } from '@nestjs/common';
import type { GoldenIdentifiers, GoldenWrite, RecordIdentifier } from '@sogoc/golden';

import { COPIED_FROM, copyRows } from '../connection/copying/copy-rows';
import { type CopiedColumns, copiedJson } from '../connection/copying/copy-text';
import type { Transaction } from '../connection/transaction';
import { packProvenance } from './documents/pack-provenance';

interface GoldenRow extends Pick<GoldenWrite, 'goldenId' | 'version' | 'underReview'> {
  readonly attributes: unknown;
  readonly provenance: unknown;
  readonly identifiers: unknown;
  readonly recordCount: number;
}

/** A record that comes to a golden record, or goes to another. */
interface LinkRow {
  readonly recordNumber: number;
  readonly goldenId: string;
  readonly firstGoldenId: string;
}

/** The server reads the word as the time of the transaction. */
const NOW = (): string => 'now';

const copiedGoldens = (entity: string): CopiedColumns<GoldenRow> => ({
  id: (row) => row.goldenId,
  entity: () => entity,
  version: (row) => row.version,
  status: () => 'active',
  under_review: (row) => row.underReview,
  attributes: (row) => copiedJson(row.attributes),
  provenance: (row) => copiedJson(row.provenance),
  identifiers: (row) => copiedJson(row.identifiers),
  record_count: (row) => row.recordCount,
  created_at: NOW,
  updated_at: NOW,
});

interface AnchorRow {
  readonly goldenId: string;
  readonly anchorNumber: number;
}

/** `born` is drawn row by row. */
const copiedAnchors = (entity: string): CopiedColumns<AnchorRow> => ({
  golden_id: (row) => row.goldenId,
  entity: () => entity,
  anchor_no: (row) => row.anchorNumber,
});

interface IdentifierRow extends RecordIdentifier {
  readonly goldenId: string;
}

const copiedIdentifiers = (entity: string): CopiedColumns<IdentifierRow> => ({
  entity: () => entity,
  scheme: (row) => row.scheme,
  value: (row) => row.value,
  golden_id: (row) => row.goldenId,
  status: (row) => row.status,
});

const copiedLinks = (entity: string): CopiedColumns<LinkRow> => ({
  record_no: (row) => row.recordNumber,
  entity: () => entity,
  golden_id: (row) => row.goldenId,
  first_golden_id: (row) => row.firstGoldenId,
});

/** Writes what a plan says about goldens, ids, links and identifiers: one statement a table. */
@Injectable()
export class GoldenWriterRepository {
  async writeGoldens(tx: Transaction, entity: string, goldens: readonly GoldenWrite[]): Promise<void> {
    const minted = goldens.filter((golden) => golden.minted);
    const isCopied = minted.length >= COPIED_FROM;
    if (isCopied) await copyRows(tx, 'golden_record', copiedGoldens(entity), minted.map(goldenRow));
    await this.upsertGoldens(tx, entity, isCopied ? goldens.filter((golden) => !golden.minted) : goldens);
  }

  private async upsertGoldens(tx: Transaction, entity: string, goldens: readonly GoldenWrite[]): Promise<void> {
    if (goldens.length === 0) return;
    await tx.query(
      `INSERT INTO golden_record (id, entity, version, status, under_review, attributes, provenance, identifiers, record_count, created_at, updated_at)
       SELECT "goldenId", $1, version, 'active', "underReview", attributes, provenance, identifiers, "recordCount", now(), now()
       FROM json_to_recordset($2::json) AS g("goldenId" uuid, version integer, "underReview" boolean, attributes json, provenance json,
         identifiers json, "recordCount" integer)
       ORDER BY "goldenId"
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, under_review = excluded.under_review,
         attributes = excluded.attributes, provenance = excluded.provenance, identifiers = excluded.identifiers,
         record_count = excluded.record_count, updated_at = excluded.updated_at`,
      [entity, JSON.stringify(goldens.map(goldenRow))],
    );
  }

  /** Marks ids that are no longer carried. What they last said stays in their history only. */
  async endGoldens(
    tx: Transaction,
    status: 'merged' | 'retired',
    ended: readonly { goldenId: string; version: number }[],
  ): Promise<void> {
    if (ended.length === 0) return;
    await tx.query(
      `UPDATE golden_record AS g SET status = $1, version = e.version, under_review = false, record_count = 0, attributes = '{}',
         provenance = '{}', identifiers = '[]', updated_at = now()
       FROM unnest($2::uuid[], $3::integer[]) AS e(id, version) WHERE g.id = e.id`,
      [status, ended.map((golden) => golden.goldenId), ended.map((golden) => golden.version)],
    );
  }

  async setReviewFlags(
    tx: Transaction,
    flags: readonly { goldenId: string; underReview: boolean; version: number }[],
  ): Promise<void> {
    if (flags.length === 0) return;
    await tx.query(
      `UPDATE golden_record AS g SET under_review = f.under_review, version = f.version, updated_at = now()
       FROM unnest($1::uuid[], $2::boolean[], $3::integer[]) AS f(id, under_review, version) WHERE g.id = f.id`,
      [flags.map((flag) => flag.goldenId), flags.map((flag) => flag.underReview), flags.map((flag) => flag.version)],
    );
  }

  /** Anchors new ids, the oldest first: `born` is drawn in this order. */
  async mintAnchors(tx: Transaction, entity: string, anchors: readonly AnchorRow[]): Promise<void> {
    if (anchors.length === 0) return;
    if (anchors.length >= COPIED_FROM) return copyRows(tx, 'golden_anchor', copiedAnchors(entity), anchors);
    await tx.query(
      `INSERT INTO golden_anchor (golden_id, entity, anchor_no)
       SELECT golden_id, $1, anchor_no FROM unnest($2::uuid[], $3::bigint[]) WITH ORDINALITY AS a(golden_id, anchor_no, n) ORDER BY n`,
      [entity, anchors.map((anchor) => anchor.goldenId), anchors.map((anchor) => anchor.anchorNumber)],
    );
  }

  async moveAnchors(tx: Transaction, moves: readonly { goldenId: string; toRecordNumber: number }[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `UPDATE golden_anchor AS a SET anchor_no = m.anchor_no FROM unnest($1::uuid[], $2::bigint[]) AS m(golden_id, anchor_no)
       WHERE a.golden_id = m.golden_id`,
      [moves.map((move) => move.goldenId), moves.map((move) => move.toRecordNumber)],
    );
  }

  /** `added` are of records that never had one. */
  async writeLinks(
    tx: Transaction,
    entity: string,
    { added, moved }: { readonly added: readonly LinkRow[]; readonly moved: readonly LinkRow[] },
  ): Promise<void> {
    if (added.length < COPIED_FROM) return this.upsertLinks(tx, entity, [...added, ...moved]);
    await copyRows(tx, 'link', copiedLinks(entity), added);
    await this.upsertLinks(tx, entity, moved);
  }

  private async upsertLinks(tx: Transaction, entity: string, links: readonly LinkRow[]): Promise<void> {
    if (links.length === 0) return;
    await tx.query(
      `INSERT INTO link (record_no, entity, golden_id, first_golden_id)
       SELECT record_no, $1, golden_id, first_golden_id FROM unnest($2::bigint[], $3::uuid[], $4::uuid[]) AS l(record_no, golden_id, first_golden_id)
       ORDER BY record_no
       ON CONFLICT (record_no) DO UPDATE SET golden_id = excluded.golden_id, linked_at = now()`,
      [
        entity,
        links.map((link) => link.recordNumber),
        links.map((link) => link.goldenId),
        links.map((link) => link.firstGoldenId),
      ],
    );
  }

  async unlink(tx: Transaction, recordNumbers: readonly number[]): Promise<void> {
    if (recordNumbers.length === 0) return;
    await tx.query('UPDATE link SET golden_id = NULL, linked_at = now() WHERE record_no = ANY($1::bigint[])', [
      recordNumbers,
    ]);
  }

  async writeIdentifiers(tx: Transaction, entity: string, owners: readonly GoldenIdentifiers[]): Promise<void> {
    const removed = owners.flatMap((owner) =>
      owner.remove.map((identifier) => ({ goldenId: owner.goldenId, ...identifier })),
    );
    const added = owners.flatMap((owner) =>
      owner.add.map((identifier) => ({ goldenId: owner.goldenId, ...identifier })),
    );
    if (removed.length > 0) {
      await tx.query(
        `DELETE FROM golden_identifier AS i USING json_to_recordset($2::json) AS r("goldenId" uuid, scheme text, value text)
         WHERE i.entity = $1 AND i.scheme = r.scheme AND i.value = r.value AND i.golden_id = r."goldenId"`,
        [entity, identifierRows(removed)],
      );
    }
    if (added.length >= COPIED_FROM) {
      await copyRows(tx, 'golden_identifier', copiedIdentifiers(entity), added);
    } else if (added.length > 0) {
      await tx.query(
        `INSERT INTO golden_identifier (entity, scheme, value, golden_id, status)
         SELECT $1, scheme, value, "goldenId", status FROM json_to_recordset($2::json) AS a("goldenId" uuid, scheme text, value text, status text)
         ORDER BY scheme, value, "goldenId"`,
        [entity, identifierRows(added)],
      );
    }
  }
}

function goldenRow({ goldenId, version, underReview, composed }: GoldenWrite): GoldenRow {
  const { attributes, identifiers, recordCount } = composed;
  const provenance = packProvenance(composed);
  return { goldenId, version, underReview, attributes, provenance, identifiers, recordCount };
}

function identifierRows(rows: readonly IdentifierRow[]): string {
  return JSON.stringify(rows);
}
