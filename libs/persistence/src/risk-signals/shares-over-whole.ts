import { ANSWER, looked } from './signal-window';
import { TODAY } from './today-in-viet-nam';

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
