import type { Role } from '@sogoc/access';

/** One call of the contract as its examples have it: who makes it, on what, and what it is answered. */
export interface ExampleCall {
  readonly operationId: string;
  readonly title?: string;
  /** `approver` is another steward. */
  readonly role?: Role | 'approver';
  readonly status: number;
  /** Members of the body, by path, that are left out because another names the same thing. */
  readonly omit?: readonly string[];
  /** What `id` in the path and `If-Match` stand for. */
  readonly on?: 'golden' | 'task' | 'decision' | 'task-decision' | 'key';
  readonly isStream?: boolean;
}

const source = { role: 'source' } as const;
const consumer = { role: 'consumer' } as const;
const steward = { role: 'steward' } as const;
const operator = { role: 'operator' } as const;

/** Calls of people who signed in, of lines, and about entries that are there a while later: specs of their own send these. */
export const CALLED_ELSEWHERE: readonly string[] = [
  'addPerson',
  'approveDecisionBatch',
  'approveGrant',
  'approveKey',
  'approveProposal',
  'beginOidc',
  'decideBatch',
  'exportGoldenRecords',
  'fetchKey',
  'getDecisionBatch',
  'issueToken',
  'finishOidc',
  'getEffectiveGrants',
  'listAgencies',
  'listGrants',
  'listKeyRequests',
  'listPeople',
  'listProposals',
  'listPurposes',
  'listSystems',
  'lockPerson',
  'proposeGrant',
  'previewDecision',
  'previewDecisionBatch',
  'proveLogEntry',
  'putClientKeys',
  'readLogCheckpoint',
  'readSession',
  'refuseProposal',
  'putAgency',
  'putPurpose',
  'putSystem',
  'refuseGrant',
  'revealValue',
  'reverseDecisionBatch',
  'revokeGrant',
  'setPassword',
  'signIn',
  'signOut',
  'unlockPerson',
  'withdrawProposal',
  'withdrawReversal',
];

/** In an order in which they can follow each other. */
export const CALLS: readonly ExampleCall[] = [
  { operationId: 'getLiveness', status: 200 },
  { operationId: 'getReadiness', status: 200 },
  { ...operator, operationId: 'putSource', status: 200 },
  { ...operator, operationId: 'getSource', status: 200 },
  { ...operator, operationId: 'listSources', status: 200 },
  { ...operator, operationId: 'resumeSource', status: 200 },
  { ...operator, operationId: 'issueKey', status: 201 },
  { ...operator, operationId: 'listKeys', status: 200 },
  { ...operator, operationId: 'rotateKey', on: 'key', status: 201 },
  { ...operator, operationId: 'revokeKey', on: 'key', status: 204 },

  { ...source, operationId: 'pushRecord', status: 200 },
  { ...source, operationId: 'pushBatch', status: 200 },
  { ...source, operationId: 'getRecord', status: 200 },
  { ...source, operationId: 'listRecords', status: 200 },
  { ...source, operationId: 'summariseSource', status: 200 },
  { ...source, operationId: 'getRecordsByKey', status: 200 },
  { ...source, operationId: 'replayRecords', status: 202 },

  { ...consumer, operationId: 'getGoldenRecord', on: 'golden', status: 200 },
  { ...consumer, operationId: 'getGoldenRecords', on: 'golden', status: 200 },
  { ...consumer, operationId: 'listMemberRecords', on: 'golden', status: 200 },
  { ...consumer, operationId: 'listGoldenHistory', on: 'golden', status: 200 },
  { ...consumer, operationId: 'listRelations', on: 'golden', status: 200 },
  { ...consumer, operationId: 'getSuccession', on: 'golden', status: 200 },
  { ...consumer, operationId: 'listHoldings', on: 'golden', status: 200 },
  { ...consumer, operationId: 'lookUpGoldenRecord', status: 200, omit: ['source', 'recordKey'] },
  {
    ...steward,
    operationId: 'lookUpGoldenRecord',
    title: 'lookUpGoldenRecord by the key of a source',
    status: 200,
    omit: ['scheme', 'value'],
  },
  { ...consumer, operationId: 'searchGoldenRecords', status: 200 },
  { ...consumer, operationId: 'matchGoldenRecords', status: 200 },
  { ...steward, operationId: 'explainGoldenRecord', on: 'golden', status: 200 },
  {
    ...steward,
    operationId: 'explainPair',
    on: 'golden',
    status: 200,
    omit: ['left.source', 'left.recordKey', 'left.recordId', 'left.collection', 'right.goldenId', 'right.recordId'],
  },
  { ...consumer, operationId: 'listChanges', status: 200 },
  { ...consumer, operationId: 'streamChanges', status: 200, isStream: true },

  { ...steward, operationId: 'listReviewTasks', status: 200 },
  { ...steward, operationId: 'getReviewTask', on: 'task', status: 200 },
  { ...steward, operationId: 'getReviewTaskCase', on: 'task', status: 200 },
  { ...steward, operationId: 'listStewards', status: 200 },
  { ...steward, operationId: 'listSources', title: 'listSources for a steward', status: 200 },
  { ...steward, operationId: 'getStatistics', status: 200 },
  { ...steward, operationId: 'listRiskSignals', status: 200 },
  { ...steward, operationId: 'listDecisionBatches', status: 200 },
  { ...steward, operationId: 'skipReviewTask', on: 'task', status: 204 },
  { ...steward, operationId: 'unskipReviewTask', on: 'task', status: 204 },
  { ...steward, operationId: 'assignReviewTask', on: 'task', status: 200, omit: ['due'] },
  { ...steward, operationId: 'unassignReviewTask', on: 'task', status: 204 },
  { ...steward, operationId: 'escalateReviewTask', on: 'task', status: 200 },
  { ...steward, operationId: 'claimReviewTask', on: 'task', status: 200 },
  { ...steward, operationId: 'noteReviewTask', on: 'task', status: 201 },
  { ...steward, operationId: 'releaseReviewTask', on: 'task', status: 204 },
  { ...steward, operationId: 'decideReviewTask', on: 'task', status: 201 },
  { role: 'approver', operationId: 'approveDecision', on: 'task-decision', status: 201 },

  { ...steward, operationId: 'decide', status: 201 },
  { ...steward, operationId: 'getDecision', on: 'decision', status: 200 },
  { ...steward, operationId: 'listDecisions', status: 200 },
  { ...steward, operationId: 'reverseDecision', on: 'decision', status: 201 },
  { ...steward, operationId: 'pinAttribute', on: 'golden', status: 200, omit: ['record'] },
  {
    ...steward,
    operationId: 'pinAttribute',
    title: 'pinAttribute to what a record says',
    on: 'golden',
    status: 200,
    omit: ['value', 'record.recordId'],
  },
  { ...steward, operationId: 'unpinAttribute', on: 'golden', status: 200 },
  { ...steward, operationId: 'splitGoldenRecord', on: 'golden', status: 201, omit: ['records.0.recordId'] },

  { ...source, operationId: 'deleteRecord', status: 200 },
  { ...source, operationId: 'deleteRecordsByKey', status: 200 },
  { ...operator, operationId: 'listAccessLog', status: 200 },
  { ...operator, operationId: 'proveLogConsistency', status: 200 },
  { ...operator, operationId: 'getStatus', status: 200 },
  { ...operator, operationId: 'getMetrics', status: 200 },
];
