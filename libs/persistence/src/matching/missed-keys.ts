/** Where the record of `resolved_record` as `d` stands in the block of `crowded_key` as `c`: `standingInBlock` in SQL. */
const ORDER_IN_BLOCK = `CASE WHEN c.match_key = ANY (d.leading_keys) THEN d.block_order - 9007199254740992 ELSE d.block_order END`;

/**
 * Names of the blocking keys by which the record of `resolved_record` as `d` is not compared with all that have them, because it stands
 * behind the usable part of their blocks; null when there are none. Worked out at each read: it changes when other records come and go.
 */
export const MISSED_KEYS = `(
  SELECT array_agg(DISTINCT c.name ORDER BY c.name) FROM crowded_key c
  WHERE c.match_key = ANY (d.match_keys) AND (${ORDER_IN_BLOCK}, d.record_no) > (c.last_order, c.last_no))`;

/** Whether the record of `source_record` as `r` misses one, for the entity $1; led by the few keys there are. */
export const MISSES_A_KEY = `r.record_no IN (
  SELECT m.record_no FROM crowded_key c
  JOIN match_key m ON m.match_key = c.match_key AND (m.block_order, m.record_no) > (c.last_order, c.last_no) WHERE c.entity = $1)`;
