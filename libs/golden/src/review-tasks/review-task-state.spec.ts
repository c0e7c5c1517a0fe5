import { canTransition, isPending, type ReviewTaskState } from './review-task-state';

const STATES: readonly ReviewTaskState[] = ['open', 'claimed', 'held', 'decided', 'closed'];

describe('canTransition', () => {
  it.each<[ReviewTaskState, readonly ReviewTaskState[]]>([
    ['open', ['claimed', 'held', 'closed']],
    ['claimed', ['open', 'held', 'decided', 'closed']],
    ['held', ['open', 'closed']],
    ['decided', ['open']],
    ['closed', ['open']],
  ])('from %s to %j only', (from, allowed) => {
    expect(STATES.filter((to) => canTransition(from, to))).toEqual(STATES.filter((to) => allowed.includes(to)));
  });

  it('lets nobody decide a task without a claim', () => {
    expect(STATES.filter((from) => canTransition(from, 'decided'))).toEqual(['claimed']);
  });

  it('counts open and claimed tasks as pending', () => {
    expect(STATES.filter(isPending)).toEqual(['open', 'claimed']);
  });
});
