import { ANSWER, looked, MOST_COUNTED } from './signal-window';

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
