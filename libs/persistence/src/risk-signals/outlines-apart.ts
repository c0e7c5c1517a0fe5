import { ANSWER, looked } from './signal-window';

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
