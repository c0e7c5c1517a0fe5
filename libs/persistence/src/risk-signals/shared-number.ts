import { ANSWER, looked, MOST_COUNTED, NO_RECORDS } from './signal-window';

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
