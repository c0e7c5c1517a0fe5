import { outcomesOf } from './count-ingest';

describe('what a push counts as', () => {
  it.each([
    ['pending', 'accepted'],
    ['resolved', 'accepted'],
    ['failed', 'accepted'],
    ['deleted', 'accepted'],
    ['unchanged', 'unchanged'],
    ['stale', 'stale'],
  ])('a record answered %s is %s', (status, outcome) => {
    expect(outcomesOf({ recordId: '1', status })).toEqual([outcome]);
  });

  it('each item of a batch counts for itself', () => {
    expect(outcomesOf({ items: [{ status: 'pending' }, { status: 'rejected' }, { status: 'stale' }] })).toEqual([
      'accepted',
      'rejected',
      'stale',
    ]);
  });
});
