import { orderInBlock } from '../matching/missed-keys';
import { wholeAttributes } from '../source-records/packing/resolved-row';

const nameOf = (alias: string): string => `${alias}.source || '/' || ${alias}.record_key`;

/** The golden record's records by name, which stand for its id. */
const recordsOf = (goldenId: string): string =>
  `(SELECT array_agg(${nameOf('s')} ORDER BY s.source, s.record_key) FROM link l JOIN source_record s USING (record_no) WHERE l.golden_id = ${goldenId})`;

const namesOf = (recordNumbers: string): string =>
  `ARRAY(SELECT ${nameOf('s')} FROM unnest(${recordNumbers}) AS n JOIN source_record s ON s.record_no = n ORDER BY s.source, s.record_key)`;

/** One statement a section; each row is one line. */
export const CANONICAL_SECTIONS = {
  records: `
SELECT ${nameOf('r')} AS record, r.entity, r.status, ${wholeAttributes('r')} AS attributes, r.identifiers, r.finding_codes AS findings
FROM resolved_record r`,
  'golden records': `
SELECT ${recordsOf('g.id')} AS records, g.entity, g.attributes, g.identifiers, g.record_count AS "recordCount",
  g.under_review AS "underReview",
  (SELECT json_object_agg(p.key, p.value - 'recordId') FROM jsonb_each(whole_provenance(g.attributes, g.provenance)) p) AS provenance
FROM golden_record g WHERE g.status = 'active'`,
  identifiers: `
SELECT ${recordsOf('i.golden_id')} AS records, i.entity, i.scheme, i.value, i.status FROM golden_identifier i`,
  edges: `
SELECT ${nameOf('l')} AS "left", ${nameOf('r')} AS "right", e.weight, e.class, e.vetoes,
  ARRAY(SELECT k FROM unnest(e.match_keys) AS k ORDER BY k) AS "blockingKeys"
FROM edge e JOIN source_record l ON l.record_no = e.left_no JOIN source_record r ON r.record_no = e.right_no`,
  'match keys': `
SELECT ${nameOf('r')} AS record, k.match_key AS "blockingKey", ${orderInBlock('r', 'k.match_key')} AS "blockOrder"
FROM resolved_record r CROSS JOIN LATERAL (SELECT DISTINCT unnest(r.match_keys) AS match_key) k`,
  // A held task that was never open has no row, so only open ones are compared; what is held shows in those that are missing.
  'review tasks': `
SELECT t.entity, t.kind, t.weight, t.reasons, CASE WHEN t.kind LIKE 'relation-%' THEN NULL ELSE t.fingerprint END AS fingerprint,
  -- A relation is named by the number of a record that states it, a succession by its type alone.
  CASE WHEN t.qualifier LIKE '%/%' AND t.kind LIKE 'relation-%' THEN (SELECT split_part(t.qualifier, '/', 1) || '/' || ${nameOf('s')} || '/' || split_part(t.qualifier, '/', 3)
    FROM source_record s WHERE s.record_no = split_part(t.qualifier, '/', 2)::bigint) ELSE t.qualifier END AS qualifier, ${namesOf('t.anchor_nos')} AS anchors,
  ${namesOf('t.record_nos')} AS records,
  ARRAY(SELECT array_to_string(${recordsOf('g')}, ' ') FROM unnest(t.golden_ids) AS g ORDER BY 1) AS goldens
FROM review_task t WHERE t.status IN ('open', 'claimed')`,
  'crowded keys': `
SELECT c.match_key AS "blockingKey", c.entity, c.name, c.scheme, ${nameOf('f')} AS first, ${nameOf('l')} AS last
FROM crowded_key c JOIN source_record f ON f.record_no = c.first_no JOIN source_record l ON l.record_no = c.last_no`,
  relations: `
SELECT ${nameOf('s')} AS record, r.type, r.ordinal, r.entity, r.attribute, r.role, r.scheme, r.value, r.name, r.share
FROM relation_statement r JOIN source_record s USING (record_no)`,
  'search terms': `
SELECT ${recordsOf('g.golden_id')} AS records, g.entity, tsvector_to_array(g.terms) AS terms FROM golden_search g`,
} as const;

export type CanonicalSection = keyof typeof CANONICAL_SECTIONS;

/** Identity by the rules: who carries which id, whether histories are whole, and that nothing is left over. */
export const STATE_FAULTS = `
SELECT 'live record without a golden record: ' || r.record_no AS fault FROM resolved_record r LEFT JOIN link l USING (record_no)
WHERE r.effective_receipt_no IS NOT NULL AND l.golden_id IS NULL
UNION ALL
SELECT 'link of a record that is not live: ' || l.record_no FROM link l JOIN resolved_record r USING (record_no)
WHERE r.effective_receipt_no IS NULL AND l.golden_id IS NOT NULL
UNION ALL
SELECT 'link to a golden record that is not active: ' || l.record_no FROM link l JOIN golden_record g ON g.id = l.golden_id
WHERE g.status <> 'active'
UNION ALL
SELECT 'active golden record without records: ' || g.id FROM golden_record g
WHERE g.status = 'active' AND NOT EXISTS (SELECT FROM link l WHERE l.golden_id = g.id)
UNION ALL
SELECT 'golden record that does not carry the oldest id of its records: ' || l.golden_id FROM link l
JOIN golden_anchor a ON a.anchor_no = l.record_no
WHERE l.golden_id IS NOT NULL
GROUP BY l.golden_id
HAVING min(a.born) <> (SELECT born FROM golden_anchor o WHERE o.golden_id = l.golden_id)
UNION ALL
SELECT 'golden record anchored outside of itself: ' || g.id FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id
LEFT JOIN link l ON l.record_no = a.anchor_no
WHERE g.status = 'active' AND l.golden_id IS DISTINCT FROM g.id
UNION ALL
SELECT 'status that does not fit its anchor: ' || g.id FROM golden_record g JOIN golden_anchor a ON a.golden_id = g.id
LEFT JOIN link l ON l.record_no = a.anchor_no
WHERE (g.status = 'retired') <> (l.golden_id IS NULL)
UNION ALL
SELECT 'history with a gap or another version: ' || g.id FROM golden_record g
WHERE (SELECT (count(*), min(version), max(version)) FROM golden_history h WHERE h.golden_id = g.id)
  IS DISTINCT FROM (g.version::bigint, 1, g.version)
UNION ALL
SELECT 'version that the feed does not tell of: ' || h.golden_id || ' ' || h.version FROM golden_history h
WHERE h.change <> 'merged-into' AND NOT EXISTS (SELECT FROM change_event e WHERE e.golden_id = h.golden_id AND e.version = h.version)
UNION ALL
SELECT 'open task about a golden record that is not active: ' || t.id FROM review_task t
WHERE t.status IN ('open', 'claimed') AND EXISTS (
  SELECT FROM unnest(t.golden_ids) AS n JOIN golden_record g ON g.id = n WHERE g.status <> 'active')
UNION ALL
SELECT 'place in a block that is not the record''s: ' || m.record_no FROM match_key m LEFT JOIN resolved_record r USING (record_no)
WHERE NOT coalesce(m.match_key = ANY (r.match_keys) AND m.block_order = ${orderInBlock('r', 'm.match_key')}, false)
  OR NOT EXISTS (SELECT FROM crowded_key c WHERE c.match_key = m.match_key)
UNION ALL
SELECT 'no place in a crowded block: ' || r.record_no FROM crowded_key c JOIN resolved_record r ON r.match_keys @> ARRAY[c.match_key]
WHERE NOT EXISTS (SELECT FROM match_key m WHERE m.match_key = c.match_key AND m.record_no = r.record_no)
UNION ALL
SELECT 'work left behind: ' || p.record_no FROM pending_record p`;
