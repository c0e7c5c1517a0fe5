import type { Damage } from './damage';

/** Damage to blocking keys, blocks and edges. */
export const DAMAGED_EDGES: readonly Damage[] = [
  {
    name: 'an edge is gone',
    statements: ['DELETE FROM edge WHERE left_no = {no:p1} AND right_no = {no:t1}'],
    named: ['edge-missing {no:p1} {no:t1}'],
  },
  {
    name: 'there is an edge too many',
    statements: [
      `INSERT INTO edge (left_no, right_no, weight, class, match_keys) VALUES ({no:p1}, {no:p2}, 5000, 'match', '{1}')`,
    ],
    named: ['edge-left {no:p1} {no:p2}'],
  },
  {
    name: 'an edge is of a record that nobody knows',
    statements: [
      `INSERT INTO edge (left_no, right_no, weight, class, match_keys) VALUES (999999, {no:p2}, 5000, 'match', '{1}')`,
    ],
    named: ['edge-left 999999 {no:p2}'],
  },
  {
    name: 'an edge has another weight',
    statements: ['UPDATE edge SET weight = weight + 1 WHERE left_no = {no:p2} AND right_no = {no:t2}'],
    named: ['edge-weight {no:p2} {no:t2}'],
  },
  {
    name: 'an edge is of another class',
    statements: [`UPDATE edge SET class = 'review' WHERE left_no = {no:p1} AND right_no = {no:t1}`],
    named: ['edge-class {no:p1} {no:t1}'],
  },
  {
    name: 'an edge has lost its veto',
    statements: [`UPDATE edge SET vetoes = '{}' WHERE left_no = {no:p3} AND right_no = {no:t3}`],
    named: ['edge-vetoes {no:p3} {no:t3}'],
  },
  {
    name: 'an edge has a key too few',
    statements: ['UPDATE edge SET match_keys = match_keys[1:1] WHERE left_no = {no:p1} AND right_no = {no:t1}'],
    named: ['edge-match-keys {no:p1} {no:t1}'],
  },
  {
    name: 'an edge rests on other evidence',
    statements: ['UPDATE edge SET evidence = 1 WHERE left_no = {no:p1} AND right_no = {no:t1}'],
    named: ['edge-evidence {no:p1} {no:t1}'],
  },
  {
    name: 'an edge is taken for a question over a number',
    statements: ['UPDATE edge SET over_number = true WHERE left_no = {no:p1} AND right_no = {no:t1}'],
    named: ['edge-over-number {no:p1} {no:t1}'],
  },
  {
    name: 'an edge is stored the wrong way round',
    statements: ['UPDATE edge SET left_no = right_no, right_no = left_no WHERE left_no = {no:p1}'],
    named: ['edge-direction {no:p1} {no:t1}'],
  },
  {
    name: 'a match key is missing',
    statements: ['DELETE FROM match_key WHERE record_no = {no:t11}'],
    named: ['match-key-missing {no:t11}'],
  },
  {
    name: 'a match key is left behind',
    statements: ['INSERT INTO match_key (match_key, block_order, record_no) VALUES (77, 1, {no:p7})'],
    named: ['match-key-left {no:p7}'],
  },
  {
    name: 'a record stands elsewhere in a block',
    statements: ['UPDATE match_key SET block_order = block_order + 1 WHERE record_no = {no:t11}'],
    named: ['match-key-order {no:t11}'],
  },
  {
    name: 'a record has another block order',
    statements: ['UPDATE resolved_record SET block_order = block_order + 1 WHERE record_no = {no:p2}'],
    named: ['record-block-order {no:p2} blockOrder'],
  },
  {
    name: 'a crowded key is forgotten',
    statements: ['DELETE FROM crowded_key'],
    named: ['crowded-key-missing {no:t11} plate'],
  },
  {
    name: 'a crowded key has another last place',
    statements: ['UPDATE crowded_key SET last_no = {no:p1}'],
    named: ['crowded-key-wrong {no:t11} plate'],
  },
  {
    name: 'a key counts as crowded that is not',
    statements: [`INSERT INTO crowded_key VALUES (5, 'vehicle', 'plate', NULL, {no:p1}, 1, {no:p2})`],
    named: ['crowded-key-left {no:p1} plate'],
  },
];
