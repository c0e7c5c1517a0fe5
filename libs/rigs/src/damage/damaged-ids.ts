import type { Damage } from './damage';

/** Damage to links, anchors and ids. */
export const DAMAGED_IDS: readonly Damage[] = [
  {
    name: 'a link was moved',
    statements: [`UPDATE link SET golden_id = '{id:p2}' WHERE record_no = {no:t1}`],
    named: ['link-moved {no:t1}', 'history-document {id:p1} recordIds', 'history-document {id:p2} recordIds'],
  },
  {
    name: 'the only link of a golden record was moved',
    statements: [`UPDATE link SET golden_id = '{id:p1}' WHERE record_no = {no:p2}`],
    named: ['link-moved {no:p2}', 'history-document {id:p1} recordIds', 'history-document {id:p2} recordIds'],
  },
  {
    name: 'a link is missing',
    statements: ['UPDATE link SET golden_id = NULL WHERE record_no = {no:t1}'],
    named: ['link-missing {no:t1}', 'history-document {id:p1} recordIds'],
  },
  {
    name: 'a deleted record is linked',
    statements: [`UPDATE link SET golden_id = '{id:p1}' WHERE record_no = {no:p7}`],
    named: ['link-left {no:p7}', 'history-document {id:p1} recordIds'],
  },
  {
    name: 'a link forgot the id that its record first carried',
    statements: [`UPDATE link SET first_golden_id = '00000000-0000-4000-8000-000000000000' WHERE record_no = {no:t1}`],
    named: ['link-first-id {no:t1}'],
  },
  {
    name: 'an anchor was moved to another golden record',
    statements: [`UPDATE golden_anchor SET anchor_no = {no:p2} WHERE golden_id = '{id:p1}'`],
    named: [
      'anchor-misplaced {no:p2} {id:p1}',
      'id-not-oldest {id:p2}',
      'golden-value {id:p1} owner',
      'golden-value {id:p2} owner',
      'golden-provenance {id:p1} owner',
      'golden-provenance {id:p2} owner',
      'search-terms {id:p1}',
      'search-terms {id:p2}',
    ],
  },
  {
    name: 'an id is anchored at a record that there is not',
    statements: [`UPDATE golden_anchor SET anchor_no = 999999 WHERE golden_id = '{id:p1}'`],
    named: [
      'anchor-missing {id:p1}',
      'golden-value {id:p1} owner',
      'golden-provenance {id:p1} owner',
      'search-terms {id:p1}',
    ],
  },
  {
    name: 'a younger id is carried than is anchored there',
    statements: [`UPDATE golden_anchor SET born = born + 1000000 WHERE golden_id = '{first:p5}'`],
    named: ['id-not-oldest {first:p5}', 'search-birth {first:p5}'],
  },
  {
    name: 'an id that redirects is active',
    statements: [`UPDATE golden_record SET status = 'active' WHERE id = '{first:t5}'`],
    named: [
      'golden-orphan {first:t5}',
      'history-document {first:t5} attributes',
      'history-document {first:t5} provenance',
      'history-document {first:t5} identifiers',
      'history-document {first:t5} recordCount',
      'history-document {first:t5} underReview',
      'event-missing {first:t5}',
    ],
  },
  {
    name: 'an id whose record is gone counts as merged',
    statements: [`UPDATE golden_record SET status = 'merged' WHERE id = '{first:p7}'`],
    named: ['golden-status {first:p7}', 'event-missing {first:p7}'],
  },
  {
    name: 'a carried id counts as retired',
    statements: [`UPDATE golden_record SET status = 'retired' WHERE id = '{id:p1}'`],
    named: ['golden-status {id:p1}'],
  },
  {
    name: 'there is a golden record without records',
    statements: [
      `INSERT INTO golden_record VALUES ('00000000-0000-4000-8000-000000000000', 'vehicle', 1, 'active', false, '{}', '{}', '[]', 0, now(), now())`,
    ],
    named: [
      'anchor-missing 00000000-0000-4000-8000-000000000000',
      'golden-orphan 00000000-0000-4000-8000-000000000000',
      'history-missing 00000000-0000-4000-8000-000000000000',
      'event-missing 00000000-0000-4000-8000-000000000000',
    ],
  },
  {
    name: 'a retired golden record still says something',
    statements: [`UPDATE golden_record SET attributes = '{"owner":"Lan"}' WHERE id = '{first:p7}'`],
    named: ['golden-not-emptied {first:p7} attributes'],
  },
  {
    name: 'a golden record is lost with all that names it',
    statements: [
      `UPDATE link SET golden_id = NULL WHERE golden_id = '{id:p10}'`,
      `DELETE FROM golden_anchor WHERE golden_id = '{id:p10}'`,
      `DELETE FROM golden_record WHERE id = '{id:p10}'`,
    ],
    named: [
      'golden-missing {no:p10}',
      'link-missing {no:p10}',
      'link-first-id {no:p10}',
      'identifier-left {id:p10} chassis',
      'search-left {id:p10}',
    ],
  },
];
