/** `held` waits for the evidence to change; `decided` ended by a decision, `closed` because the question is gone. */
export type ReviewTaskState = 'open' | 'claimed' | 'held' | 'decided' | 'closed';

/** Claims are released or lapse back to `open`. A hold may also be set without a claim, by a decision on the records themselves. */
const TRANSITIONS: Readonly<Record<ReviewTaskState, readonly ReviewTaskState[]>> = {
  open: ['claimed', 'held', 'closed'],
  claimed: ['open', 'held', 'decided', 'closed'],
  held: ['open', 'closed'],
  decided: ['open'],
  closed: ['open'],
};

/** Whether a review task may go from one state to another; staying is no transition. */
export function canTransition(from: ReviewTaskState, to: ReviewTaskState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Whether the task stands in the queue. */
export function isPending(state: ReviewTaskState): boolean {
  return state === 'open' || state === 'claimed';
}
