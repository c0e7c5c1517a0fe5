import type { Damage } from './damage';

/** Damage to history and feed, and content of versions that is gone. */
export const DAMAGED_LINEAGES: readonly Damage[] = [
  {
    name: 'the newest version is not in the history',
    statements: [
      `DELETE FROM golden_history h USING golden_record g WHERE g.id = '{id:p1}' AND h.golden_id = g.id AND h.version = g.version`,
    ],
    named: ['history-missing {id:p1}'],
  },
  {
    name: 'the history has a gap',
    statements: [`DELETE FROM golden_history WHERE golden_id = '{id:p1}' AND version = 1`],
    named: ['history-gap {id:p1}'],
  },
  {
    name: 'a version was not written out when the golden record went on',
    statements: [`UPDATE golden_history SET whole_version = version WHERE golden_id = '{id:p1}' AND version = 1`],
    named: ['history-gap {id:p1}'],
  },
  {
    name: 'the history says something else of the newest version',
    statements: [
      `UPDATE golden_history h SET document = jsonb_set(document::jsonb, '{recordIds}', '["1"]')::json
       FROM golden_record g WHERE g.id = '{id:p1}' AND h.golden_id = g.id AND h.version = g.version`,
    ],
    named: ['history-document {id:p1} recordIds'],
  },
  {
    name: 'the feed never told of the newest version',
    statements: [
      `DELETE FROM change_event e USING golden_record g WHERE g.id = '{id:p1}' AND e.golden_id = g.id AND e.version = g.version`,
    ],
    named: ['event-missing {id:p1}'],
  },
  {
    name: 'the feed never told of a merge',
    statements: [`DELETE FROM change_event WHERE other_ids @> ARRAY['{first:t5}'::uuid] AND type = 'golden.merged'`],
    named: ['event-missing {first:p5}', 'event-missing {first:t5}'],
  },
  {
    name: 'the feed told versions backwards',
    statements: [
      `UPDATE change_event e SET seq = -seq FROM golden_record g WHERE g.id = '{id:p1}' AND e.golden_id = g.id AND e.version = g.version`,
    ],
    named: ['event-order {id:p1}'],
  },
  {
    name: 'an old version has no content, and nobody erased it',
    statements: [
      `INSERT INTO record_version (receipt_no, record_no, observed_at, deleted) OVERRIDING SYSTEM VALUE VALUES (999999, {no:p1}, '2000-01-01', false)`,
    ],
    named: ['erasure-record {no:p1} version 999999'],
  },
  {
    name: 'a version is called erased, and has its content',
    statements: [`UPDATE golden_history SET erasure_no = 1 WHERE golden_id = '{id:p1}' AND version = 1`],
    named: ['erasure-golden {id:p1} version 1'],
  },
];
