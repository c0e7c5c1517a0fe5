/** Where the record of `resolved_record` as `record` stands in the block of a key: `standingInBlock` in SQL. */
export const orderInBlock = (record: string, key: string): string =>
  `CASE WHEN ${key} = ANY (${record}.leading_keys) THEN ${record}.block_order - 9007199254740992 ELSE ${record}.block_order END`;

/**
 * Names of the blocking keys by which the record of `resolved_record` as `d` is not compared with all that have them, because it stands
 * behind the usable part of their blocks; null when there are none. Worked out at each read: it changes when other records come and go.
 */
export const MISSED_KEYS = `(
  SELECT array_agg(DISTINCT c.name ORDER BY c.name) FROM crowded_key c
  WHERE c.match_key = ANY (d.match_keys) AND (${orderInBlock('d', 'c.match_key')}, d.record_no) > (c.last_order, c.last_no))`;

/** Whether the record of `source_record` as `r` misses one, for the entity $1; led by the few keys there are. */
export const MISSES_A_KEY = `r.record_no IN (
  SELECT m.record_no FROM crowded_key c
  JOIN match_key m ON m.match_key = c.match_key AND (m.block_order, m.record_no) > (c.last_order, c.last_no) WHERE c.entity = $1)`;
