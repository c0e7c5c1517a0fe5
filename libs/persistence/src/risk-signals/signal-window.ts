/** Golden records that one statement looks at, however few of them are a signal: what a look costs does not grow with the registry. */
export const WINDOW = 2_000;
/** Golden records and records that are named with a signal. */
export const MOST_NAMED = 50;
/** Of those who share something, so many are counted. */
export const MOST_COUNTED = 1_000;

export const NO_RECORDS = 'NULL::bigint[] AS records, NULL::float8 AS measure';

/** `$1` entity, `$2` golden id to begin with, `$3` signals of it that were seen. */
export const looked = (condition = ''): string => `
WITH looked AS MATERIALIZED (
  SELECT id FROM golden_record WHERE entity = $1 AND status = 'active' AND id >= $2::uuid ${condition} ORDER BY id LIMIT ${WINDOW}),
ending AS (SELECT max(id::text) AS last, count(*) = ${WINDOW} AS is_full FROM looked)`;

/** Signals are numbered at the golden record at which they are told. */
export const ANSWER = `
numbered AS (SELECT f.*, row_number() OVER (PARTITION BY id ORDER BY scheme, value) AS ordinal FROM found f)
SELECT ending.last AS "lastId", ending.is_full AS "isFull", n.id AS "goldenId", n.ordinal, n.scheme, n.value, n.count,
  n.ids[1:${MOST_NAMED}] AS "goldenIds", n.related[1:${MOST_NAMED}] AS "relatedIds", n.records[1:${MOST_NAMED}] AS "recordNumbers", n.measure
FROM ending LEFT JOIN numbered n ON n.id > $2::uuid OR n.ordinal > $3::integer ORDER BY n.id, n.ordinal`;
