import { Injectable } from '@nestjs/common';
import type { IdentifierCarrier, LinkedStatement, StatedType, WantedIdentifier } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

/** A statement, and whether the golden record that made it is retired. */
export interface RememberedStatement extends LinkedStatement {
  readonly isRetired: boolean;
}

const OF_TYPES = '(s.entity, s.type) IN (SELECT * FROM unnest($2::text[], $3::text[]))';

const KEPT = `s.record_no, s.type, s.ordinal, s.entity, s.attribute, s.role, s.scheme, s.value, s.name, s.valid_from, s.valid_to, s.act`;

const KEEP_IDENTIFIERS = `
INSERT INTO retired_identifier (golden_id, entity, scheme, value)
SELECT golden_id, entity, scheme, value FROM golden_identifier WHERE golden_id = ANY($1::uuid[])
ON CONFLICT DO NOTHING`;

const KEEP_STATEMENTS = `
INSERT INTO retired_statement (golden_id, record_no, type, ordinal, entity, attribute, role, scheme, value, name, valid_from, valid_to, act,
  source, record_key, observed_at)
SELECT l.golden_id, ${KEPT}, r.source, r.record_key, r.observed_at
FROM relation_statement s JOIN link l USING (record_no) JOIN resolved_record r USING (record_no)
WHERE l.golden_id = ANY($1::uuid[]) AND s.scheme IS NOT NULL AND ${OF_TYPES}
ON CONFLICT DO NOTHING`;

const SHOWN = `s.record_no AS "recordNumber", s.type, s.ordinal, s.entity, s.attribute, s.role, s.scheme, s.value, s.name,
  NULL::double precision AS share, s.valid_from AS "validFrom", s.valid_to AS "validTo", s.act, NULL::text AS "endedAt", NULL::text AS "saidFrom", NULL::text AS "saidAt",
  NULL::text AS "goneBy"`;

const REMEMBERED = `
SELECT s.golden_id AS "goldenId", ${SHOWN}, s.source, s.record_key AS "recordKey", s.observed_at AS "observedAt", true AS "isRetired"
FROM retired_statement s`;

const CARRIERS = `
SELECT w.scheme, w.value, c.entity, c.golden_id AS "goldenId", 'superseded' AS status, '{}'::json AS attributes
FROM unnest($1::text[], $2::text[]) AS w (scheme, value) CROSS JOIN unnest($4::text[]) AS e (entity)
CROSS JOIN LATERAL (
  SELECT i.entity, i.golden_id FROM retired_identifier i WHERE i.entity = e.entity AND i.scheme = w.scheme AND i.value = w.value
  UNION
  SELECT i.entity, i.golden_id FROM retired_identifier i
  WHERE w.scheme = 'cadastral-triple' AND i.scheme = 'cadastral-triple' AND i.entity = e.entity AND triple_without_series(i.value) = w.value
  LIMIT $3) c`;

/** By what the retired are named by anybody, and the living by the retired. */
const NAMING = `
WITH gone AS (
  SELECT scheme, value FROM retired_identifier WHERE golden_id = ANY($1::uuid[])
  UNION
  SELECT scheme, triple_without_series(value) FROM retired_identifier
  WHERE golden_id = ANY($1::uuid[]) AND scheme = 'cadastral-triple'),
own AS (
  SELECT scheme, value FROM gone
  UNION
  SELECT scheme, value FROM golden_identifier WHERE golden_id = ANY($1::uuid[])
  UNION
  SELECT scheme, triple_without_series(value) FROM golden_identifier
  WHERE golden_id = ANY($1::uuid[]) AND scheme = 'cadastral-triple')
${REMEMBERED} JOIN own USING (scheme, value) WHERE ${OF_TYPES}
UNION ALL
SELECT l.golden_id, ${SHOWN}, r.source, r.record_key, r.observed_at, false
FROM relation_statement s JOIN gone USING (scheme, value) JOIN link l USING (record_no) JOIN resolved_record r USING (record_no)
WHERE l.golden_id IS NOT NULL AND ${OF_TYPES}
ORDER BY "recordNumber", type, ordinal`;

/**
 * What retired golden records were called, and what they came of. It is a memory of what was live, as history is, and no part of the
 * state that records and decisions make.
 */
@Injectable()
export class RetiredGoldenRepository {
  /** Keeps what golden records that are about to be retired are called, and what they state of these types. Before anything of it is written. */
  async remember(tx: Transaction, goldenIds: readonly string[], types: readonly StatedType[]): Promise<void> {
    if (goldenIds.length === 0) return;
    await tx.query(KEEP_IDENTIFIERS, [goldenIds]);
    await tx.query(KEEP_STATEMENTS, [goldenIds, ...columnsOf(types)]);
  }

  /** Golden records that are carried again speak for themselves. */
  async forget(tx: Transaction, goldenIds: readonly string[]): Promise<void> {
    if (goldenIds.length === 0) return;
    await tx.query('DELETE FROM retired_statement WHERE golden_id = ANY($1::uuid[])', [goldenIds]);
    await tx.query('DELETE FROM retired_identifier WHERE golden_id = ANY($1::uuid[])', [goldenIds]);
  }

  /** What retired ones among these golden records last stated. */
  async stated(tx: Transaction, goldenIds: readonly string[]): Promise<RememberedStatement[]> {
    return tx.query(`${REMEMBERED} WHERE s.golden_id = ANY($1::uuid[]) ORDER BY s.record_no, s.type, s.ordinal`, [
      goldenIds,
    ]);
  }

  /** What retired golden records last stated about these, and what anybody states about the retired among these. */
  async naming(
    tx: Transaction,
    goldenIds: readonly string[],
    types: readonly StatedType[],
  ): Promise<RememberedStatement[]> {
    return tx.query(NAMING, [goldenIds, ...columnsOf(types)]);
  }

  /** Up to `limit` retired golden records of each of the entities that were called so. */
  async carriers(
    tx: Transaction,
    wanted: readonly WantedIdentifier[],
    entities: readonly string[],
    limit: number,
  ): Promise<IdentifierCarrier[]> {
    if (wanted.length === 0) return [];
    return tx.query(CARRIERS, [wanted.map(({ scheme }) => scheme), wanted.map(({ value }) => value), limit, entities]);
  }
}

function columnsOf(types: readonly StatedType[]): [string[], string[]] {
  return [types.map(({ entity }) => entity), types.map(({ type }) => type)];
}
