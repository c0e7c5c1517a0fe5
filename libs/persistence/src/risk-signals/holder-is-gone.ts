import { ANSWER, looked } from './signal-window';
import { TODAY } from './today-in-viet-nam';

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
