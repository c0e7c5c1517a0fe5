import { Injectable } from '@nestjs/common';
import type { RecordIdentifier } from '@sogoc/golden';
import type { RowFilter } from '@sogoc/resolution';

import { withWholeProvenance } from './documents/pack-provenance';
import { type GoldenRecordState, type GoldenRow, stateOf, type StoredGoldenRecord } from './id-leads-to';
import { type PreparedStatement, ReadPool } from './read-pool';

/** What tells the states of a golden record apart, without its content. */
export type GoldenMark = Pick<StoredGoldenRecord, 'id' | 'version' | 'underReview' | 'updatedAt'>;

/** Where a golden record stands among those that carry a number: numbers only. */
export type CarrierPlace = readonly [statusRank: number, born: number];

export interface CarrierOfIdentifier extends StoredGoldenRecord {
  readonly place: CarrierPlace;
}

/** Of `golden_record g`. */
export const GOLDEN_COLUMNS = `
  g.id, g.entity, g.version, g.under_review AS "underReview", g.attributes, g.provenance, g.identifiers,
  g.record_count AS "recordCount", g.created_at AS "createdAt", g.updated_at AS "updatedAt"`;

/** What an id leads to lies within the areas; of an id that leads nowhere that cannot be said. Columns of `link l`. */
const CARRIED_WITHIN = `
  AND EXISTS (SELECT FROM golden_record c WHERE c.id = l.golden_id AND lies_within(c.attributes, $3, $4))`;

const MARK: PreparedStatement = {
  name: 'golden-record-mark',
  text: `
SELECT g.id, g.version, g.under_review AS "underReview", g.updated_at AS "updatedAt"
FROM golden_record g
JOIN golden_anchor a ON a.golden_id = g.id
JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = g.id
WHERE g.id = $1 AND g.entity = $2`,
};

const MARK_WITHIN: PreparedStatement = {
  name: 'golden-record-mark-within',
  text: `${MARK.text} AND lies_within(g.attributes, $3, $4)`,
};

const STATE_OF_ONE: PreparedStatement = {
  name: 'golden-record-state',
  text: `
SELECT ${GOLDEN_COLUMNS}, l.golden_id AS "carriedId"
FROM golden_record g
JOIN golden_anchor a ON a.golden_id = g.id
LEFT JOIN link l ON l.record_no = a.anchor_no
WHERE g.id = $1 AND g.entity = $2`,
};

const STATE_OF_ONE_WITHIN: PreparedStatement = {
  name: 'golden-record-state-within',
  text: STATE_OF_ONE.text + CARRIED_WITHIN,
};

const STATE_OF_MANY: PreparedStatement = {
  name: 'golden-record-states',
  text: `
SELECT ${GOLDEN_COLUMNS}, l.golden_id AS "carriedId"
FROM golden_record g
JOIN golden_anchor a ON a.golden_id = g.id
LEFT JOIN link l ON l.record_no = a.anchor_no
WHERE g.id = ANY ($1::uuid[]) AND g.entity = $2`,
};

const STATE_OF_MANY_WITHIN: PreparedStatement = {
  name: 'golden-record-states-within',
  text: STATE_OF_MANY.text + CARRIED_WITHIN,
};

/** Who carries a number now comes before who carried it. */
const STATUS_RANK = `(CASE i.status WHEN 'active' THEN 0 WHEN 'cancelled' THEN 1 ELSE 2 END)`;

/** `within`: a condition more. */
const byIdentifier = (within: string): string => `
SELECT ${GOLDEN_COLUMNS}, json_build_array(${STATUS_RANK}, a.born) AS place
FROM golden_identifier i
JOIN golden_record g ON g.id = i.golden_id
JOIN golden_anchor a ON a.golden_id = g.id
JOIN link l ON l.record_no = a.anchor_no AND l.golden_id = g.id
WHERE i.entity = $1 AND i.scheme = $2 AND i.value = $3${within}
  AND ($5::integer IS NULL OR (${STATUS_RANK}, a.born) > ($5, $6::bigint))
ORDER BY ${STATUS_RANK}, a.born
LIMIT $4`;

const BY_IDENTIFIER: PreparedStatement = { name: 'golden-records-by-identifier', text: byIdentifier('') };
const BY_IDENTIFIER_WITHIN: PreparedStatement = {
  name: 'golden-records-by-identifier-within',
  text: byIdentifier(' AND lies_within(g.attributes, $7, $8)'),
};

const BY_RECORD: PreparedStatement = {
  name: 'golden-record-by-record',
  text: `
SELECT ${GOLDEN_COLUMNS}
FROM source_record s
JOIN link l ON l.record_no = s.record_no
JOIN golden_record g ON g.id = l.golden_id
WHERE s.entity = $1 AND s.source = $2
  AND (s.record_key = $3 OR (normalize(s.record_key, NFC) = normalize($3::text, NFC) AND s.key_repeats IS NULL))
ORDER BY s.record_key = $3 DESC
LIMIT 1`,
};

/** Reads golden records by named prepared statements: the hot path of the registry. */
@Injectable()
export class GoldenRecordRepository {
  constructor(private readonly pool: ReadPool) {}

  /**
   * Undefined when the entity has no golden record of that id, or `within` leaves out the one that the id leads to; what leads nowhere is
   * within no area. `id` must be a UUID.
   */
  async findState(entity: string, id: string, within?: RowFilter): Promise<GoldenRecordState | undefined> {
    const rows =
      within === undefined
        ? await this.pool.query<GoldenRow>(STATE_OF_ONE, [id, entity])
        : await this.pool.query<GoldenRow>(STATE_OF_ONE_WITHIN, [id, entity, within.paths, within.areas]);
    return rows[0] && stateOf(rows[0]);
  }

  /** The mark of a golden record that is carried, of those `within`; undefined: there is none of that id. `id` must be a UUID. */
  async findMark(entity: string, id: string, within?: RowFilter): Promise<GoldenMark | undefined> {
    const [mark] =
      within === undefined
        ? await this.pool.query<GoldenMark>(MARK, [id, entity])
        : await this.pool.query<GoldenMark>(MARK_WITHIN, [id, entity, within.paths, within.areas]);
    return mark;
  }

  /** States by id; ids that the entity does not know, or that `within` leaves out, are not in the map. */
  async findStates(
    entity: string,
    ids: readonly string[],
    within?: RowFilter,
  ): Promise<ReadonlyMap<string, GoldenRecordState>> {
    const rows =
      within === undefined
        ? await this.pool.query<GoldenRow>(STATE_OF_MANY, [ids, entity])
        : await this.pool.query<GoldenRow>(STATE_OF_MANY_WITHIN, [ids, entity, within.paths, within.areas]);
    return new Map(rows.map((row) => [row.id, stateOf(row)]));
  }

  /** Active golden records, of those `within`, that carry the canonical value, holders of an active number first, then the oldest. */
  async findByIdentifier(
    entity: string,
    { scheme, value }: Pick<RecordIdentifier, 'scheme' | 'value'>,
    { limit, after }: { readonly limit: number; readonly after?: CarrierPlace },
    within?: RowFilter,
  ): Promise<readonly CarrierOfIdentifier[]> {
    const asked = [entity, scheme, value, limit, ...(after ?? [null, null])];
    const rows = await (within === undefined
      ? this.pool.query<CarrierOfIdentifier>(BY_IDENTIFIER, asked)
      : this.pool.query<CarrierOfIdentifier>(BY_IDENTIFIER_WITHIN, [...asked, within.paths, within.areas]));
    return rows.map(withWholeProvenance);
  }

  /** The golden record that a source's record belongs to; undefined while the record is pending, failed or deleted. */
  async findByRecord(entity: string, source: string, recordKey: string): Promise<StoredGoldenRecord | undefined> {
    const rows = await this.pool.query<StoredGoldenRecord>(BY_RECORD, [entity, source, recordKey]);
    return rows[0] && withWholeProvenance(rows[0]);
  }
}
