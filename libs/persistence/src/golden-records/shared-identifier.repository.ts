import { Injectable } from '@nestjs/common';
import type { SchemeOfEntity } from '@sogoc/resolution';

import { TransactionRunner } from '../connection/transaction';

/** Where a shared identifier stands in the list: positions only, nothing of anybody. */
export type SharedIdentifierPlace = readonly [carriers: number, firstBorn: number, scheme: string, nth: number];

export interface SharedIdentifierCarrier {
  readonly goldenId: string;
  readonly version: number;
  readonly recordCount: number;
  readonly underReview: boolean;
  /** Live records of it that state the identifier, the first few; of one source when one asks. */
  readonly records: readonly { readonly recordNumber: number; readonly source: string; readonly recordKey: string }[];
}

/** An identifier that several golden records carry as active. */
export interface SharedIdentifier extends SchemeOfEntity {
  readonly value: string;
  readonly carriers: number;
  readonly place: SharedIdentifierPlace;
  /** The first few, the oldest id first. */
  readonly goldens: readonly SharedIdentifierCarrier[];
}

/** Golden records of one identifier, and records of one of them, that a line names. */
const GOLDENS_OF_A_LINE = 20;
const RECORDS_OF_A_GOLDEN = 5;

/** Whether `resolved_record d` states the identifier of `alias` as its own. */
const statesIdentifierOf = (alias: string): string => `
  d.identifiers IS NOT NULL AND EXISTS (SELECT FROM json_array_elements(d.identifiers) AS s
    WHERE s->>'scheme' = ${alias}.scheme AND s->>'value' = ${alias}.value AND s->>'status' = 'active')`;

/**
 * What several carry, of the entities $1 and their schemes $2. The primary key of `golden_identifier` is read in its order, without the
 * table; what several carry is little, and only for that the golden records are looked at.
 */
const SHARED = `
asked AS (SELECT * FROM unnest($1::text[], $2::text[]) AS a(entity, scheme)),
several AS (
  SELECT i.entity, i.scheme, i.value FROM asked JOIN golden_identifier i ON i.entity = asked.entity AND i.scheme = asked.scheme
  GROUP BY i.entity, i.scheme, i.value HAVING count(*) > 1),
shared AS (
  SELECT i.entity, i.scheme, i.value, count(*)::integer AS carriers, min(a.born) AS first_born
  FROM several JOIN golden_identifier i USING (entity, scheme, value) JOIN golden_anchor a ON a.golden_id = i.golden_id
  WHERE i.status = 'active' GROUP BY i.entity, i.scheme, i.value HAVING count(*) > 1)`;

/** A place is made of numbers: how many carry it, the oldest of them, and which of those that are alike so far. */
const PAGE = `
WITH ${SHARED},
placed AS (
  SELECT *, row_number() OVER (PARTITION BY carriers, first_born, scheme ORDER BY value) AS nth FROM shared),
page AS (
  SELECT * FROM placed
  WHERE $3::bigint IS NULL OR (-carriers, first_born, scheme COLLATE "C", nth) > (-$3::bigint, $4::bigint, $5::text COLLATE "C", $6::bigint)
  ORDER BY -carriers, first_born, scheme COLLATE "C", nth LIMIT $7)
SELECT page.entity, page.scheme, page.value, page.carriers,
  json_build_array(page.carriers, page.first_born, page.scheme, page.nth) AS place, named.goldens
FROM page CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('goldenId', c.id, 'version', c.version, 'recordCount', c.record_count,
    'underReview', c.under_review, 'records', c.records) ORDER BY c.born) AS goldens
  FROM (
    SELECT g.id, g.version, g.record_count, g.under_review, a.born, coalesce((
      SELECT json_agg(json_build_object('recordNumber', r.record_no, 'source', r.source, 'recordKey', r.record_key) ORDER BY r.record_no)
      FROM (
        SELECT d.record_no, d.source, d.record_key FROM link l JOIN resolved_record d ON d.record_no = l.record_no
        WHERE l.golden_id = g.id AND ($8::text IS NULL OR d.source = $8) AND ${statesIdentifierOf('page')}
        ORDER BY d.record_no LIMIT ${RECORDS_OF_A_GOLDEN}) AS r), '[]') AS records
    FROM golden_identifier i JOIN golden_record g ON g.id = i.golden_id JOIN golden_anchor a ON a.golden_id = g.id
    WHERE i.entity = page.entity AND i.scheme = page.scheme AND i.value = page.value AND i.status = 'active'
    ORDER BY a.born LIMIT ${GOLDENS_OF_A_LINE}) AS c) AS named
ORDER BY -page.carriers, page.first_born, page.scheme COLLATE "C", page.nth`;

/** Records of the source $3 by scheme, each once for a scheme however many carry its number. */
const COUNTS_OF_SOURCE = `
WITH ${SHARED}
SELECT shared.scheme, count(DISTINCT d.record_no)::integer AS count
FROM shared JOIN golden_identifier i USING (entity, scheme, value) JOIN link l ON l.golden_id = i.golden_id
JOIN resolved_record d ON d.record_no = l.record_no AND d.source = $3
WHERE i.status = 'active' AND ${statesIdentifierOf('shared')}
GROUP BY shared.scheme ORDER BY shared.scheme`;

/** Identifiers that several golden records carry at once: each of them is at least one record's mistake. */
@Injectable()
export class SharedIdentifierRepository {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Worst first: those that most carry, then by age. `source`: whose records are named; left out, everybody's. */
  async page(
    schemes: readonly SchemeOfEntity[],
    after: SharedIdentifierPlace | undefined,
    limit: number,
    source?: string,
  ): Promise<readonly SharedIdentifier[]> {
    const [carriers, firstBorn, scheme, nth] = after ?? [null, null, null, null];
    return this.transactions.read(PAGE, [
      ...columnsOf(schemes),
      carriers,
      firstBorn,
      scheme,
      nth,
      limit,
      source ?? null,
    ]);
  }

  /** How many live records of a source state an identifier that several golden records carry, by scheme. */
  async countsOf(schemes: readonly SchemeOfEntity[], source: string): Promise<Readonly<Record<string, number>>> {
    const rows = await this.transactions.read<{ scheme: string; count: number }>(COUNTS_OF_SOURCE, [
      ...columnsOf(schemes),
      source,
    ]);
    return Object.fromEntries(rows.map((row) => [row.scheme, row.count]));
  }
}

function columnsOf(schemes: readonly SchemeOfEntity[]): string[][] {
  return [schemes.map(({ entity }) => entity), schemes.map(({ scheme }) => scheme)];
}
