/** Golden records that one statement looks at, however few of them are a signal: what a look costs does not grow with the registry. */
export const WINDOW = 2_000;
/** Golden records and records that are named with a signal. */
export const MOST_NAMED = 50;
/** Of those who share something, so many are counted. */
const MOST_COUNTED = 1_000;

const NO_RECORDS = 'NULL::bigint[] AS records, NULL::float8 AS measure';

/** `$1` entity, `$2` golden id to begin with, `$3` signals of it that were seen. */
const looked = (condition = ''): string => `
WITH looked AS MATERIALIZED (
  SELECT id FROM golden_record WHERE entity = $1 AND status = 'active' AND id >= $2::uuid ${condition} ORDER BY id LIMIT ${WINDOW}),
ending AS (SELECT max(id::text) AS last, count(*) = ${WINDOW} AS is_full FROM looked)`;

/** Signals are numbered at the golden record at which they are told. */
const ANSWER = `
numbered AS (SELECT f.*, row_number() OVER (PARTITION BY id ORDER BY scheme, value) AS ordinal FROM found f)
SELECT ending.last AS "lastId", ending.is_full AS "isFull", n.id AS "goldenId", n.ordinal, n.scheme, n.value, n.count,
  n.ids[1:${MOST_NAMED}] AS "goldenIds", n.related[1:${MOST_NAMED}] AS "relatedIds", n.records[1:${MOST_NAMED}] AS "recordNumbers", n.measure
FROM ending LEFT JOIN numbered n ON n.id > $2::uuid OR n.ordinal > $3::integer ORDER BY n.id, n.ordinal`;

/** What several share is told once, at the first of them. `$4` schemes, `$5` carriers at least. */
export const SHARED_NUMBER = `${looked()},
found AS (
  SELECT k.id, i.scheme, i.value, c.count, c.ids, NULL::text[] AS related, ${NO_RECORDS}
  FROM looked k JOIN golden_identifier i ON i.golden_id = k.id CROSS JOIN LATERAL (
    SELECT count(*) AS count, array_agg(o.golden_id::text ORDER BY o.golden_id) AS ids FROM (
      SELECT golden_id FROM golden_identifier o WHERE o.entity = $1 AND o.scheme = i.scheme AND o.value = i.value AND o.status <> 'cancelled'
      ORDER BY golden_id LIMIT ${MOST_COUNTED}) o) c
  WHERE i.scheme = ANY ($4::text[]) AND i.status <> 'cancelled' AND c.count >= $5::integer AND c.ids[1] = k.id::text),
${ANSWER}`;

/** Enterprises in business that share something; `stated`: what each of those looked at has, `sharing`: the records of all that have it. */
const ENTERPRISES_SHARING = (stated: string, sharing: string): string => `${looked()},
stated AS (${stated}),
found AS (
  SELECT k.id, k.scheme, k.value, c.count, c.ids, NULL::text[] AS related, c.records, NULL::float8 AS measure
  FROM stated k CROSS JOIN LATERAL (
    SELECT count(DISTINCT o.id) AS count, array_agg(DISTINCT o.id::text) AS ids, array_agg(DISTINCT o.record_no) AS records FROM (
      SELECT g.id, s.record_no FROM (${sharing}) s JOIN link l ON l.record_no = s.record_no JOIN golden_record g ON g.id = l.golden_id
      WHERE g.status = 'active' AND g.entity = $1 AND coalesce(g.attributes ->> 'status', '') <> ALL ($4::text[]) LIMIT ${MOST_COUNTED}) o) c
  WHERE c.count >= $5::integer AND c.ids[1] = k.id::text),
${ANSWER}`;

const REPRESENTATIVE = `s.type = 'legal-representative' AND s.scheme IS NOT NULL AND s.ended_at IS NULL`;

/** `$4` states of what is gone, `$5` enterprises at least. */
export const ONE_REPRESENTATIVE = ENTERPRISES_SHARING(
  `SELECT DISTINCT k.id, s.scheme, s.value FROM looked k JOIN link l ON l.golden_id = k.id JOIN relation_statement s ON s.record_no = l.record_no
   WHERE ${REPRESENTATIVE}`,
  `SELECT s.record_no FROM relation_statement s WHERE ${REPRESENTATIVE} AND s.scheme = k.scheme AND s.value = k.value`,
);

const LINE = `(r.features ->> 'addressLine')`;
const COMMUNE = `(coalesce(r.features #>> '{communes,0}', ''))`;
const SEAT = `r.entity = 'enterprise' AND r.features ->> 'addressLine' IS NOT NULL`;

/** The same. A place is house number and street, and the commune of today. */
export const ONE_ADDRESS = ENTERPRISES_SHARING(
  `SELECT DISTINCT k.id, ${COMMUNE} AS scheme, ${LINE} AS value FROM looked k JOIN link l ON l.golden_id = k.id
   JOIN resolved_record r ON r.record_no = l.record_no WHERE ${SEAT}`,
  `SELECT r.record_no FROM resolved_record r WHERE ${SEAT} AND ${LINE} = k.value AND ${COMMUNE} = k.scheme`,
);

/** The day in Viet Nam. */
export const TODAY = `to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;

/** `$4` states of who is gone. Of parcels that are in force. */
export const GONE_HOLDER = `${looked(
  `AND attributes ->> 'status' IN ('deceased', 'dissolved', 'bankrupt') AND attributes ->> 'status' = ANY ($4::text[])`,
)},
found AS (
  SELECT k.id, '' AS scheme, '' AS value, count(DISTINCT p.id) AS count, ARRAY[k.id::text] AS ids, array_agg(DISTINCT p.id::text) AS related,
    array_agg(DISTINCT s.record_no) AS records, NULL::float8 AS measure
  FROM looked k JOIN golden_identifier i ON i.golden_id = k.id
  JOIN relation_statement s ON s.scheme = i.scheme AND s.value = i.value
  JOIN link l ON l.record_no = s.record_no JOIN golden_record p ON p.id = l.golden_id
  WHERE s.type = 'holder' AND s.ended_at IS NULL
    AND (s.valid_to IS NULL OR s.valid_to > ${TODAY})
    AND p.status = 'active' AND coalesce(p.attributes ->> 'status', 'active') = 'active'
  GROUP BY k.id),
${ANSWER}`;

/** Outlines of one parcel that lie farther apart than a parcel is long: metres, and so many times the side of a square of its area. */
const FAR_APART_METRES = 500;
const LONGEST_OF_SQUARE = 5;
const METRES_PER_DEGREE = 111_195;

const METRES = `${METRES_PER_DEGREE} * sqrt((x.latitude - y.latitude) ^ 2 + ((x.longitude - y.longitude) * cos(radians(x.latitude))) ^ 2)`;

/** The two records that lie farthest apart are named. */
export const OUTLINES_APART = `${looked(`AND entity = 'land-parcel' AND record_count > 1`)},
placed AS MATERIALIZED (
  SELECT k.id, l.record_no, (r.features #>> '{position,0}')::float8 AS latitude, (r.features #>> '{position,1}')::float8 AS longitude,
    coalesce((r.features ->> 'area')::float8, 0) AS area
  FROM looked k JOIN link l ON l.golden_id = k.id JOIN resolved_record r ON r.record_no = l.record_no
  WHERE r.features #>> '{position,1}' IS NOT NULL),
spread AS (
  SELECT id, count(*) AS count FROM placed GROUP BY id
  HAVING ${METRES_PER_DEGREE} * (max(latitude) - min(latitude) + max(longitude) - min(longitude)) > ${FAR_APART_METRES}),
pairs AS (
  SELECT s.id, s.count, ARRAY[x.record_no, y.record_no] AS records, ${METRES} AS metres, greatest(x.area, y.area) AS area
  FROM spread s JOIN placed x USING (id) JOIN placed y USING (id) WHERE x.record_no < y.record_no),
found AS (
  SELECT DISTINCT ON (id) id, '' AS scheme, '' AS value, count, ARRAY[id::text] AS ids, NULL::text[] AS related, records, metres AS measure
  FROM pairs WHERE metres > ${FAR_APART_METRES} + ${LONGEST_OF_SQUARE} * sqrt(area) ORDER BY id, metres DESC),
${ANSWER}`;

/** Thirds are written with few digits: 3 × 0.334. */
const WHOLE = 1.01;

/** Who represents a holder has no share of his own. Named are the records that give one of the holders the share that counts. */
export const SHARES_OVER_WHOLE = `${looked(`AND entity = 'land-parcel' AND json_typeof(attributes -> 'holders') = 'array'`)},
held AS MATERIALIZED (
  SELECT k.id, coalesce(h ->> 'value', h ->> 'name') AS holder, (h ->> 'share')::numeric AS share
  FROM looked k JOIN golden_record g USING (id) CROSS JOIN LATERAL json_array_elements(g.attributes -> 'holders') h
  WHERE json_typeof(h -> 'share') = 'number' AND coalesce(h ->> 'role', '') <> 'representative'
    AND (h ->> 'validTo' IS NULL OR h ->> 'validTo' > ${TODAY}) AND (h ->> 'validFrom' IS NULL OR h ->> 'validFrom' <= ${TODAY})),
over AS (SELECT id, count(*) AS count, sum(share) AS share FROM held GROUP BY id HAVING sum(share) > ${WHOLE}),
found AS (
  SELECT o.id, '' AS scheme, '' AS value, o.count, ARRAY[o.id::text] AS ids, NULL::text[] AS related, (
      SELECT coalesce(array_agg(DISTINCT s.record_no), '{}') FROM link l JOIN relation_statement s ON s.record_no = l.record_no
      JOIN held h ON h.id = o.id AND h.holder = coalesce(s.value, s.name) AND h.share = s.share::numeric
      WHERE l.golden_id = o.id AND s.type = 'holder' AND s.ended_at IS NULL) AS records,
    o.share::float8 AS measure
  FROM over o),
${ANSWER}`;
