import type { Damage } from './damage';

/** Damage to relation statements and review tasks. */
export const DAMAGED_TASKS: readonly Damage[] = [
  {
    name: 'a relation statement is missing',
    entity: 'land-parcel',
    statements: ['DELETE FROM relation_statement WHERE record_no = {no:l1}'],
    named: ['statement-missing {no:l1} holder/0', 'relation-answer {id:l1}'],
  },
  {
    name: 'a relation statement is left behind',
    entity: 'land-parcel',
    statements: [
      `INSERT INTO relation_statement (record_no, type, ordinal, entity, attribute, role) VALUES ({no:l1}, 'holder', 1, 'land-parcel', 'holders/1', 'owner')`,
    ],
    named: ['statement-left {no:l1} holder/1', 'relation-answer {id:l1}'],
  },
  {
    name: 'what a pin is said to state is left behind',
    entity: 'land-parcel',
    statements: [
      `INSERT INTO pinned_statement (golden_id, type, ordinal, entity, scheme, value) VALUES ('{id:l1}', 'holder', 0, 'land-parcel', 'national-id', '079000000000')`,
    ],
    named: ['pinned-statement-left {id:l1} holder/0'],
  },
  {
    name: 'a value is said to be pinned, and what it states is not there',
    entity: 'land-parcel',
    statements: [
      `UPDATE golden_record SET provenance = jsonb_set(whole_provenance(attributes, provenance), '{holders,source}', '"steward"')::json WHERE id = '{id:l1}'`,
    ],
    named: ['golden-provenance {id:l1} holders', 'pinned-statement-missing {id:l1} holder/0'],
  },
  {
    name: 'a relation statement says something else',
    entity: 'land-parcel',
    statements: ['UPDATE relation_statement SET share = 0.25 WHERE record_no = {no:l1}'],
    named: ['statement-changed {no:l1} holder/0', 'relation-answer {id:l1}'],
  },
  {
    name: 'a task is missing',
    statements: [`DELETE FROM review_task WHERE id = '{task:identifier-collision:p3}'`],
    named: ['task-missing {no:p3} identifier-collision'],
  },
  {
    name: 'a task was closed without an end of its reason',
    statements: [
      `UPDATE review_task SET status = 'closed', close_reason = 'no-evidence' WHERE id = '{task:value-conflict:p9}'`,
    ],
    named: ['task-missing {no:p9} value-conflict'],
  },
  {
    name: 'there is a task too many',
    statements: [
      `INSERT INTO review_task SELECT '00000000-0000-4000-8000-000000000000', entity, 'weak-cluster/1', 'weak-cluster', 'open', anchor_nos, golden_ids, record_nos, NULL, 0, '{}',
         'x', 1, NULL, now(), now() FROM review_task WHERE id = '{task:value-conflict:p9}'`,
    ],
    named: ['task-left 00000000-0000-4000-8000-000000000000'],
  },
  {
    name: 'a task is there twice',
    statements: [
      `INSERT INTO review_task SELECT '00000000-0000-4000-8000-000000000000', entity, task_key, kind, 'open', anchor_nos, golden_ids, record_nos, qualifier, weight, reasons,
         fingerprint, 1, NULL, now(), now() FROM review_task WHERE id = '{task:value-conflict:p9}'`,
    ],
    named: ['task-twice 00000000-0000-4000-8000-000000000000'],
  },
  {
    name: 'a question on hold is open',
    statements: [`UPDATE review_task SET status = 'open' WHERE id = '{task:possible-match:p6}'`],
    named: ['task-state {task:possible-match:p6}'],
  },
  {
    name: 'an open question is put off without a hold',
    statements: [`UPDATE review_task SET status = 'held' WHERE id = '{task:value-conflict:p9}'`],
    named: ['task-state {task:value-conflict:p9}'],
  },
  {
    name: 'a task has another weight',
    statements: [`UPDATE review_task SET weight = 1 WHERE id = '{task:possible-match:p2}'`],
    named: ['task-weight {task:possible-match:p2}'],
  },
  {
    name: 'a task is about another record',
    statements: [`UPDATE review_task SET anchor_nos[1] = {no:p1} WHERE id = '{task:possible-match:p2}'`],
    named: ['task-anchors {task:possible-match:p2}'],
  },
  {
    name: 'a task names another golden record',
    statements: [`UPDATE review_task SET golden_ids[1] = '{id:p1}' WHERE id = '{task:possible-match:p2}'`],
    named: ['task-goldens {task:possible-match:p2}'],
  },
  {
    name: 'a task shows other records',
    statements: [`UPDATE review_task SET record_nos[1] = {no:p1} WHERE id = '{task:possible-match:p2}'`],
    named: ['task-records {task:possible-match:p2}'],
  },
  {
    name: 'a task gives other reasons',
    statements: [`UPDATE review_task SET reasons = '{twins}' WHERE id = '{task:possible-match:p2}'`],
    named: ['task-reasons {task:possible-match:p2}'],
  },
  {
    name: 'a task rests on other evidence',
    statements: [`UPDATE review_task SET fingerprint = 'x' WHERE id = '{task:possible-match:p2}'`],
    named: ['task-evidence {task:possible-match:p2}'],
  },
  {
    name: 'a claimed task has no holder',
    statements: [`UPDATE review_task SET claimed_by = NULL WHERE id = '{task:possible-match:p2}'`],
    named: ['task-claim {task:possible-match:p2}'],
  },
  {
    name: 'an open task says why it was closed',
    statements: [`UPDATE review_task SET close_reason = 'joined' WHERE id = '{task:value-conflict:p9}'`],
    named: ['task-closing {task:value-conflict:p9}'],
  },
  {
    name: 'a task about a relation is missing',
    entity: 'land-parcel',
    statements: [`DELETE FROM review_task WHERE id = '{task:relation-disputed:l2}'`],
    named: ['task-missing {no:l2} relation-disputed', 'golden-review-flag {id:l2}'],
  },
  {
    name: 'a task about a relation rests on other evidence',
    entity: 'land-parcel',
    statements: [`UPDATE review_task SET fingerprint = 'x' WHERE id = '{task:relation-disputed:l2}'`],
    named: ['task-evidence {task:relation-disputed:l2}'],
  },
  {
    name: 'readers were told of other relations',
    entity: 'land-parcel',
    statements: [`UPDATE relation_answer SET answer_hash = 'x' WHERE golden_id = '{id:l1}'`],
    named: ['relation-answer {id:l1}'],
  },
];
