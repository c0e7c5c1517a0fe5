import type { Damage } from './damage';

/** Of the world's decisions the first, of its notes the only one. */
const FIRST = 'decision_no = (SELECT min(decision_no) FROM decision)';

/** Damage to what stewards said. Triggers that would refuse it are switched off, as whoever owns the tables can. */
export const DAMAGED_DECISIONS: readonly Damage[] = [
  {
    name: 'a decision has another author',
    statements: [
      `UPDATE decision SET author = (SELECT id FROM api_key k WHERE k.id <> decision.author ORDER BY id LIMIT 1) WHERE ${FIRST}`,
    ],
    named: ['decision-seal {said:decision} decision'],
  },
  {
    name: 'a decision was made on another day',
    statements: [`UPDATE decision SET decided_at = decided_at - interval '1 day' WHERE ${FIRST}`],
    named: ['decision-seal {said:decision} decision'],
  },
  {
    name: 'a decision has another reason',
    statements: [`UPDATE decision SET reason = 'other' WHERE ${FIRST}`],
    named: ['decision-seal {said:decision} decision'],
  },
  {
    name: 'a note says something else',
    statements: [
      'ALTER TABLE review_note DISABLE TRIGGER review_note_is_final',
      `UPDATE review_note SET text = 'other'`,
    ],
    named: ['note-seal {said:note}'],
  },
  {
    name: 'a note is gone',
    statements: ['ALTER TABLE review_note DISABLE TRIGGER review_note_is_final', 'DELETE FROM review_note'],
    named: ['note-seal {said:note}'],
  },
  {
    name: 'a note was slipped in',
    statements: [
      'ALTER TABLE review_note DISABLE TRIGGER review_note_is_sealed',
      `INSERT INTO review_note (id, task_id, author, text)
       SELECT '0195f3c1-0000-7000-8000-00000000000a', task_id, author, 'x' FROM review_note`,
    ],
    named: ['note-seal 0195f3c1-0000-7000-8000-00000000000a'],
  },
  {
    name: 'a seal was written anew',
    statements: [`UPDATE seal SET chain = '' WHERE entity = 'vehicle' AND seal_no = 1`],
    named: ['seal-chain seal 1', 'seal-chain seal 2'],
  },
];
