import { Injectable } from '@nestjs/common';
import { groupBy } from '@sogoc/kernel';
import type { IdentifierCarrier, StatingGolden, WantedIdentifier } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';
import { withWholeProvenance } from '../golden-records/documents/pack-provenance';
import type { StoredGoldenRecord } from '../golden-records/id-leads-to';
import { type StoredAttributes, unpackAttributes } from '../source-records/packing/pack-attributes';
import { sentBeside } from '../source-records/packing/resolved-row';

const CARRIERS = `
SELECT w.scheme, w.value, c.entity, c."goldenId", c.status, c.attributes, c.provenance
FROM unnest($1::text[], $2::text[]) AS w (scheme, value) CROSS JOIN unnest($3::text[]) AS e (entity)
CROSS JOIN LATERAL (
  SELECT found.entity, found.golden_id AS "goldenId", found.status, g.attributes, g.provenance
  FROM (
    -- A parcel may have places of two series, now and formerly: it is one carrier.
    SELECT named.entity, named.golden_id, min(named.status) AS status
    FROM (
      SELECT i.entity, i.golden_id, i.status FROM golden_identifier i
      WHERE i.entity = e.entity AND i.scheme = w.scheme AND i.value = w.value
      UNION ALL
      SELECT i.entity, i.golden_id, i.status FROM golden_identifier i
      WHERE w.scheme = 'cadastral-triple' AND i.scheme = 'cadastral-triple'
        AND i.entity = e.entity AND triple_without_series(i.value) = w.value) named
    GROUP BY named.entity, named.golden_id) found
  JOIN golden_record g ON g.id = found.golden_id AND g.status = 'active'
  LIMIT $4) c`;

const BY_IDS = `
SELECT id, entity, version, under_review AS "underReview", attributes, provenance, identifiers, record_count AS "recordCount",
  created_at AS "createdAt", updated_at AS "updatedAt"
FROM golden_record WHERE id = ANY($1::uuid[]) AND status = 'active'`;

const STATING = `
SELECT id, entity, attributes, provenance FROM golden_record WHERE id = ANY($1::uuid[]) AND status = 'active'`;

/** Finds golden records by the identifiers under which others name them. */
@Injectable()
export class IdentifierCarrierRepository {
  /** Up to `limit` carriers of each identifier of each entity, in no order: of as many it is not known which. A triple without a map series finds all series. */
  async find(
    tx: Transaction,
    wanted: readonly WantedIdentifier[],
    entities: readonly string[],
    limit: number,
  ): Promise<IdentifierCarrier[]> {
    if (wanted.length === 0) return [];
    const names = [wanted.map(({ scheme }) => scheme), wanted.map(({ value }) => value)];
    const found = await tx.query<IdentifierCarrier>(CARRIERS, [...names, entities, limit]);
    return found.map(withWholeProvenance);
  }

  /** Active golden records of any entity, in no order. */
  async goldens(tx: Transaction, ids: readonly string[]): Promise<StoredGoldenRecord[]> {
    if (ids.length === 0) return [];
    return (await tx.query<StoredGoldenRecord>(BY_IDS, [ids])).map(withWholeProvenance);
  }

  /** Of active golden records what their relations are judged by, in no order. */
  async stating(tx: Transaction, ids: readonly string[]): Promise<StatingGolden[]> {
    if (ids.length === 0) return [];
    return (await tx.query<StatingGolden>(STATING, [ids])).map(withWholeProvenance);
  }

  /** The canonical attributes of all records of these golden records, by golden id. */
  async memberAttributes(
    tx: Transaction,
    goldenIds: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>[]>> {
    const rows = await tx.query<MemberAttributes>(
      `SELECT l.golden_id AS "goldenId", r.attributes, ${sentBeside('r')} AS sent FROM link l JOIN resolved_record r USING (record_no)
       WHERE l.golden_id = ANY($1::uuid[]) AND r.attributes IS NOT NULL ORDER BY l.record_no`,
      [goldenIds],
    );
    const byGolden = groupBy(rows, ({ goldenId }) => goldenId);
    return new Map(
      [...byGolden].map(([goldenId, own]) => [
        goldenId,
        own.map(({ attributes, sent }) => unpackAttributes(attributes, sent)),
      ]),
    );
  }
}

interface MemberAttributes {
  readonly goldenId: string;
  readonly attributes: StoredAttributes;
  readonly sent: Readonly<Record<string, unknown>> | null;
}
