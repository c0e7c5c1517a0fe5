import type { Verdict } from '@sogoc/golden';

import type { DecisionDraft } from '../decision-types';
import type { ClaimedTask } from './verdict-refusal';

interface DecidedSides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** `sides` are the members of the task's golden records now. `until` is when a hold ends. */
export function draftOfTask(
  { id: taskId, goldenIds, fingerprint }: ClaimedTask,
  verdict: Verdict,
  { left, right }: DecidedSides,
  until: Date | undefined,
): DecisionDraft {
  const draft = { kind: verdict, madeBy: 'review-task', taskId, goldenIds, left, right } as const;
  return verdict === 'hold' ? { ...draft, fingerprints: [fingerprint], until } : draft;
}

/** The answer takes the place of the decision in doubt, and is about the records that this one named. */
export function draftInPlaceOf(
  doubted: DecidedSides & { readonly id: string },
  { id: taskId, goldenIds }: ClaimedTask,
  verdict: Verdict,
): DecisionDraft {
  const { id, left, right } = doubted;
  return { kind: verdict, madeBy: 'review-task', taskId, goldenIds, left, right, replaces: [id] };
}
