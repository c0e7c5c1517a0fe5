import { Injectable } from '@nestjs/common';
import type { LinkedStatement, NamingStatement, RelationStatementRow, RowFilter, StatedType } from '@sogoc/resolution';

import { keepingPlans } from '../connection/statements/keep-plans';
import type { Transaction } from '../connection/transaction';

/** Statements as they are sent, of the parameter $1. */
export const SENT_STATEMENTS = `json_to_recordset($1::json) AS r("recordNumber" bigint, type text, ordinal integer, entity text, attribute text, role text,
  scheme text, value text, name text, share double precision, "validFrom" text, "validTo" text, act jsonb, "endedAt" text, "saidFrom" text, "saidAt" text, "goneBy" text)`;

export const STATEMENT_COLUMNS = `type, ordinal, entity, attribute, role, scheme, value, name, share, valid_from, valid_to, act, ended_at, said_from, said_at, gone_by`;
/** The same of a statement that is sent. */
export const SENT_COLUMNS = `type, ordinal, entity, attribute, role, scheme, value, name, share, "validFrom", "validTo", act, "endedAt", "saidFrom", "saidAt", "goneBy"`;

const LINKED = `
SELECT l.golden_id AS "goldenId", s.record_no AS "recordNumber", s.type, s.ordinal, s.entity, s.attribute, s.role, s.scheme, s.value, s.name,
  s.share, s.valid_from AS "validFrom", s.valid_to AS "validTo", s.act, s.ended_at AS "endedAt", s.said_from AS "saidFrom", s.said_at AS "saidAt", s.gone_by AS "goneBy",
  CASE WHEN s.gone_by IS NOT NULL THEN (
    SELECT min(o.valid_from) FROM link ol JOIN relation_statement o ON o.record_no = ol.record_no
    WHERE ol.golden_id = l.golden_id AND o.entity = s.entity AND o.type = s.type AND o.valid_from > left(s.said_at, 10)) END AS "othersFrom",
  r.source, r.record_key AS "recordKey", r.observed_at AS "observedAt"
FROM relation_statement s
JOIN link l ON l.record_no = s.record_no
JOIN resolved_record r ON r.record_no = s.record_no`;

/** All names by which others may mean golden record $1: personal numbers are written as tax codes too. */
const NAMED = `
named AS (
  SELECT scheme, value FROM golden_identifier WHERE golden_id = $1
  UNION
  SELECT scheme, triple_without_series(value) FROM golden_identifier WHERE golden_id = $1 AND scheme = 'cadastral-triple'
  UNION
  SELECT 'tax-code', value FROM golden_identifier WHERE golden_id = $1 AND scheme = 'national-id')`;

const OF_TYPES = '(s.entity, s.type) IN (SELECT * FROM unnest($2::text[], $3::text[]))';

/** How an entity that states relations is seen in part: by some of its attributes, and in some areas, which left out are all. */
export interface StatingLimit extends Partial<RowFilter> {
  readonly entity: string;
  readonly attributes: readonly string[];
}

/** What a limit of `$6` leaves: of entities without one nothing. `byAttribute`: a condition more. */
const withinLimit = (goldenId: string, byAttribute: string): string => `
  AND EXISTS (
    SELECT FROM json_to_recordset($6::json) AS f (entity text, attributes text[], paths text[], areas text[])
    WHERE f.entity = s.entity${byAttribute} AND (f.paths IS NULL
      OR EXISTS (SELECT FROM golden_record g WHERE g.id = ${goldenId} AND lies_within(g.attributes, f.paths, f.areas))))`;
const OF_SEEN_RECORDS = withinLimit('l.golden_id', ` AND split_part(s.attribute, '/', 1) = ANY (f.attributes)`);
const OF_SEEN_PINS = withinLimit('s.golden_id', '');

/** The same of many, with whose names they are. */
const NAMED_ANY = `
named AS (
  SELECT golden_id, scheme, value FROM golden_identifier WHERE golden_id = ANY($1::uuid[])
  UNION
  SELECT golden_id, scheme, triple_without_series(value) FROM golden_identifier
  WHERE golden_id = ANY($1::uuid[]) AND scheme = 'cadastral-triple'
  UNION
  SELECT golden_id, 'tax-code', value FROM golden_identifier WHERE golden_id = ANY($1::uuid[]) AND scheme = 'national-id')`;

/** What a literal pin made a golden record state. */
export interface PinnedBefore {
  readonly type: string;
  readonly scheme: string;
  readonly value: string;
}

/** A golden record that a literal pin makes name another. */
export interface NamingPin {
  readonly namedId: string;
  readonly goldenId: string;
  readonly type: string;
  readonly scheme: string;
  readonly value: string;
}

/** Statements of records. Reads take any transaction, so that one answer can come from one snapshot. */
@Injectable()
export class RelationStatementRepository {
  /**
   * Leaves `rows` as all that records state; rows that stay as they are are not touched. `known`: those of the records of which there may be
   * rows already.
   */
  async replace(tx: Transaction, known: readonly number[], rows: readonly RelationStatementRow[]): Promise<void> {
    if (known.length > 0) await this.removeOthers(tx, known, rows);
    if (rows.length === 0) return;
    await keepingPlans(tx, rows.length, () =>
      tx.query(
        `INSERT INTO relation_statement (record_no, ${STATEMENT_COLUMNS})
         SELECT "recordNumber", ${SENT_COLUMNS} FROM ${SENT_STATEMENTS}
         ORDER BY "recordNumber", type, ordinal ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      ),
    );
  }

  private async removeOthers(
    tx: Transaction,
    recordNumbers: readonly number[],
    rows: readonly RelationStatementRow[],
  ): Promise<void> {
    const isTheirs = new Set(recordNumbers);
    const kept = rows.filter(({ recordNumber }) => isTheirs.has(recordNumber));
    await tx.query(
      `DELETE FROM relation_statement s WHERE s.record_no = ANY($2::bigint[]) AND NOT EXISTS (
         SELECT 1 FROM ${SENT_STATEMENTS} WHERE r."recordNumber" = s.record_no AND r.type = s.type AND r.ordinal = s.ordinal
           AND (r.attribute, r.role, r.scheme, r.value, r.name, r.share, r."validFrom", r."validTo", r.act, r."endedAt", r."saidFrom", r."saidAt", r."goneBy")
             IS NOT DISTINCT FROM (s.attribute, s.role, s.scheme, s.value, s.name, s.share, s.valid_from, s.valid_to, s.act, s.ended_at, s.said_from,
               s.said_at, s.gone_by))`,
      [JSON.stringify(kept), recordNumbers],
    );
  }

  /** Leaves `rows` as all that literal pins make these golden records state; answers what they made them state before. */
  async replacePinned(
    tx: Transaction,
    goldenIds: readonly string[],
    rows: readonly (RelationStatementRow & { readonly goldenId: string })[],
  ): Promise<readonly PinnedBefore[]> {
    const before =
      goldenIds.length === 0
        ? []
        : await tx.query<PinnedBefore>(
            'DELETE FROM pinned_statement WHERE golden_id = ANY($1::uuid[]) RETURNING type, scheme, value',
            [goldenIds],
          );
    if (rows.length === 0) return before;
    await tx.query(
      `INSERT INTO pinned_statement (golden_id, type, ordinal, entity, scheme, value)
       SELECT "goldenId", type, ordinal, entity, scheme, value
       FROM json_to_recordset($1::json) AS r("goldenId" uuid, type text, ordinal integer, entity text, scheme text, value text)
       WHERE scheme IS NOT NULL`,
      [JSON.stringify(rows)],
    );
    return before;
  }

  /** What the members of golden records state, by record, type and place. */
  async ofGoldens(tx: Transaction, goldenIds: readonly string[]): Promise<LinkedStatement[]> {
    if (goldenIds.length === 0) return [];
    return tx.query(`${LINKED} WHERE l.golden_id = ANY($1::uuid[]) ORDER BY s.record_no, s.type, s.ordinal`, [
      goldenIds,
    ]);
  }

  /** The golden record whose members name the most others by a type; undefined: none names any. */
  async mostNaming(tx: Transaction, type: string): Promise<string | undefined> {
    const [row] = await tx.query<{ goldenId: string }>(
      `SELECT l.golden_id AS "goldenId" FROM relation_statement s JOIN link l USING (record_no)
       WHERE s.type = $1 AND l.golden_id IS NOT NULL GROUP BY 1 ORDER BY count(DISTINCT s.value) DESC, 1 LIMIT 1`,
      [type],
    );
    return row?.goldenId;
  }

  /** Golden records of which a member names the golden record, from `from` on in order of id; with `limits` those that they leave. */
  async goldensNaming(
    tx: Transaction,
    goldenId: string,
    types: readonly StatedType[],
    {
      from,
      limit,
      limits,
    }: { readonly from: string; readonly limit: number; readonly limits?: readonly StatingLimit[] },
  ): Promise<string[]> {
    const rows = await tx.query<{ goldenId: string }>(
      `WITH ${NAMED}
       SELECT l.golden_id AS "goldenId" FROM named
       JOIN relation_statement s ON s.scheme = named.scheme AND s.value = named.value
       JOIN link l ON l.record_no = s.record_no
       WHERE ${OF_TYPES} AND l.golden_id >= $4${limits ? OF_SEEN_RECORDS : ''}
       UNION
       SELECT s.golden_id FROM named JOIN pinned_statement s ON s.scheme = named.scheme AND s.value = named.value
       WHERE ${OF_TYPES} AND s.golden_id >= $4${limits ? OF_SEEN_PINS : ''}
       ORDER BY 1 LIMIT $5`,
      [goldenId, ...columnsOf(types), from, limit, ...(limits ? [JSON.stringify(limits)] : [])],
    );
    return rows.map((row) => row.goldenId);
  }

  /** What anybody's members state of these types about golden records, by the one named and the record. */
  async namingAny(
    tx: Transaction,
    goldenIds: readonly string[],
    types: readonly StatedType[],
  ): Promise<NamingStatement[]> {
    if (goldenIds.length === 0 || types.length === 0) return [];
    return tx.query(
      `WITH ${NAMED_ANY}
       SELECT named.golden_id AS "namedId", linked.* FROM named
       JOIN (${LINKED} WHERE ${OF_TYPES} AND l.golden_id IS NOT NULL) AS linked
         ON linked.scheme = named.scheme AND linked.value = named.value
       ORDER BY 1, linked."recordNumber", linked.type, linked.ordinal`,
      [goldenIds, ...columnsOf(types)],
    );
  }

  /** Golden records that literal pins make name these, of these types. */
  async pinsNaming(tx: Transaction, goldenIds: readonly string[], types: readonly StatedType[]): Promise<NamingPin[]> {
    if (goldenIds.length === 0 || types.length === 0) return [];
    return tx.query(
      `WITH ${NAMED_ANY}
       SELECT named.golden_id AS "namedId", s.golden_id AS "goldenId", s.type, s.scheme, s.value
       FROM named JOIN pinned_statement s ON s.scheme = named.scheme AND s.value = named.value
       WHERE ${OF_TYPES} ORDER BY 1, 2, 3`,
      [goldenIds, ...columnsOf(types)],
    );
  }

  /** What the members of these golden records state about the one that they name. */
  async naming(
    tx: Transaction,
    goldenId: string,
    types: readonly StatedType[],
    statingIds: readonly string[],
  ): Promise<LinkedStatement[]> {
    if (statingIds.length === 0) return [];
    return tx.query(
      `WITH ${NAMED}
       ${LINKED} JOIN named ON named.scheme = s.scheme AND named.value = s.value
       WHERE ${OF_TYPES} AND l.golden_id = ANY($4::uuid[]) ORDER BY s.record_no, s.type, s.ordinal`,
      [goldenId, ...columnsOf(types), statingIds],
    );
  }
}

function columnsOf(types: readonly StatedType[]): [string[], string[]] {
  return [types.map(({ entity }) => entity), types.map(({ type }) => type)];
}
