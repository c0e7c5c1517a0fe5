import type { Damage } from './damage';

/** Damage to golden records, their identifiers and search terms. */
export const DAMAGED_GOLDENS: readonly Damage[] = [
  {
    name: 'a golden value is another',
    statements: [
      `UPDATE golden_record SET attributes = jsonb_set(attributes::jsonb, '{colour}', '"green"')::json WHERE id = '{id:p1}'`,
    ],
    named: ['golden-value {id:p1} colour'],
  },
  {
    name: 'a pinned value is lost',
    statements: [
      `UPDATE golden_record SET attributes = jsonb_set(attributes::jsonb, '{owner}', '"Lan"')::json WHERE id = '{id:p1}'`,
    ],
    named: ['golden-value {id:p1} owner'],
  },
  {
    name: 'a golden value is of another source than it says',
    statements: [
      `UPDATE golden_record SET provenance = jsonb_set(whole_provenance(attributes, provenance), '{colour,source}', '"tax"')::json WHERE id = '{id:p1}'`,
    ],
    named: ['golden-provenance {id:p1} colour'],
  },
  {
    name: 'a golden record has lost its identifiers',
    statements: [`UPDATE golden_record SET identifiers = '[]' WHERE id = '{id:p1}'`],
    named: ['golden-identifiers {id:p1}'],
  },
  {
    name: 'a golden record has another number of records',
    statements: [`UPDATE golden_record SET record_count = 3 WHERE id = '{id:p1}'`],
    named: ['golden-record-count {id:p1}'],
  },
  {
    name: 'a review flag is not set',
    statements: [`UPDATE golden_record SET under_review = false WHERE id = '{id:p2}'`],
    named: ['golden-review-flag {id:p2}'],
  },
  {
    name: 'a review flag is set for nothing',
    statements: [`UPDATE golden_record SET under_review = true WHERE id = '{id:p1}'`],
    named: ['golden-review-flag {id:p1}'],
  },
  {
    name: 'an identifier is missing',
    statements: [`DELETE FROM golden_identifier WHERE golden_id = '{id:p1}'`],
    named: ['identifier-missing {id:p1} chassis'],
  },
  {
    name: 'an identifier is left behind',
    statements: [
      `INSERT INTO golden_identifier (entity, scheme, value, golden_id, status) VALUES ('vehicle', 'chassis', 'CH7', '{first:p7}', 'active')`,
    ],
    named: ['identifier-left {first:p7} chassis'],
  },
  {
    name: 'an identifier has another status',
    statements: [`UPDATE golden_identifier SET status = 'superseded' WHERE golden_id = '{id:p1}'`],
    named: ['identifier-status {id:p1} chassis'],
  },
  {
    name: 'a golden record is not found by search',
    statements: [`DELETE FROM golden_search WHERE golden_id = '{id:p1}'`],
    named: ['search-missing {id:p1}'],
  },
  {
    name: 'a search term is missing',
    statements: [
      `UPDATE golden_search SET terms = ts_delete(terms, (tsvector_to_array(terms))[1]) WHERE golden_id = '{id:p1}'`,
    ],
    named: ['search-terms {id:p1}'],
  },
  {
    name: 'search finds what was merged',
    statements: [
      `INSERT INTO golden_search SELECT '{first:t5}', entity, born, terms FROM golden_search WHERE golden_id = '{id:p5}'`,
    ],
    named: ['search-left {first:t5}'],
  },
  {
    name: 'search has another order of creation',
    statements: [`UPDATE golden_search SET born = 1000000 WHERE golden_id = '{id:p1}'`],
    named: ['search-birth {id:p1}'],
  },
];
