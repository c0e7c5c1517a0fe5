import { type ClaimedTask, verdictRefusal } from './verdict-refusal';
import { draftInPlaceOf, draftOfTask } from './draft-of-task';

const TASK: ClaimedTask = {
  id: 'task',
  entity: 'person',
  kind: 'possible-match',
  status: 'claimed',
  goldenIds: ['g1', 'g2'],
  recordNumbers: [1, 2],
  qualifier: null,
  fingerprint: 'f',
  revision: 3,
  claimedBy: 'lan',
  claimToken: 7,
  claimedUntil: null,
  awaiting: null,
};
const CLAIM = { holder: 'lan', token: 7, revision: 3 };

describe('a verdict on a review task', () => {
  it.each<[string, Partial<ClaimedTask>, string | undefined]>([
    ['is taken from who holds the claim', {}, undefined],
    ['is refused when somebody else holds it', { claimedBy: 'minh' }, 'claim-lost'],
    ['is refused after a later lease of the same key', { claimToken: 8 }, 'claim-lost'],
    ['is refused when the lease is over', { status: 'open' }, 'claim-lost'],
    ['is refused when the task is another by now', { revision: 4 }, 'task-changed'],
    ['is refused when the task is closed', { status: 'closed' }, 'task-changed'],
    ['tells of a lost claim before it tells of a change', { status: 'open', revision: 4 }, 'claim-lost'],
  ])('%s', (_name, change, refusal) => {
    expect(verdictRefusal({ ...TASK, ...change }, CLAIM)).toBe(refusal);
  });

  it('is about the members of the golden records now, and waits on the evidence only when it is a hold', () => {
    const sides = { left: [1, 5], right: [2] };
    const common = { madeBy: 'review-task', taskId: 'task', goldenIds: ['g1', 'g2'], ...sides };
    expect(draftOfTask(TASK, 'same', sides, undefined)).toEqual({ kind: 'same', ...common });
    const until = new Date(0);
    expect(draftOfTask(TASK, 'hold', sides, until)).toEqual({ kind: 'hold', ...common, fingerprints: ['f'], until });
  });

  it('takes the place of the decision in doubt, about the records that this one named', () => {
    expect(draftInPlaceOf({ id: 'old', left: [1], right: [9] }, TASK, 'different')).toEqual({
      kind: 'different',
      madeBy: 'review-task',
      taskId: 'task',
      goldenIds: ['g1', 'g2'],
      left: [1],
      right: [9],
      replaces: ['old'],
    });
  });
});
