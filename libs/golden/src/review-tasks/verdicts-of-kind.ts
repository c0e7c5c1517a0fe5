import type { FieldFault } from '@sogoc/kernel';

import type { ReviewTaskKind } from './review-task-types';

export type Verdict = 'same' | 'different' | 'hold';

const ALL: readonly Verdict[] = ['same', 'different', 'hold'];
const HOLD: readonly Verdict[] = ['hold'];

/** What a steward can answer to a task of each kind; what it takes to settle the others is a split, a pin or a reversal. */
export const VERDICTS_OF_KIND: Readonly<Record<ReviewTaskKind, readonly Verdict[]>> = {
  'possible-match': ALL,
  'possible-duplicate': ALL,
  'identifier-collision': ALL,
  'changed-decision': ALL,
  'shared-identifier': HOLD,
  'value-conflict': HOLD,
  'weak-cluster': HOLD,
  'oversized-cluster': HOLD,
  'crowded-identifier': HOLD,
  'contradicting-decisions': HOLD,
  'relation-ambiguous': HOLD,
  'relation-disputed': HOLD,
  'relation-superseded': HOLD,
};

/** Whether resolution derives the tasks of a kind; those about relations come from elsewhere. */
const isDerivedByResolution = (kind: ReviewTaskKind): boolean => !kind.startsWith('relation-');

/** What is wrong with a verdict on a task of this kind; undefined: nothing. `until` is when a hold ends. */
export function verdictFault(kind: ReviewTaskKind, verdict: Verdict, until: Date | undefined): FieldFault | undefined {
  const allowed = VERDICTS_OF_KIND[kind];
  if (!allowed.includes(verdict)) {
    const detail = `Send one of ${allowed.join(', ')}; a split, a pin or a reversal settles what they do not.`;
    return { pointer: '/verdict', code: 'not-for-this-kind', detail };
  }
  if (until !== undefined && verdict !== 'hold')
    return { pointer: '/until', code: 'only-for-hold', detail: 'Leave until out.' };
  return undefined;
}

/** Where a verdict leaves its task. Resolution itself puts a task that it derives on hold, when it next sees the evidence. */
export function stateAfterVerdict(kind: ReviewTaskKind, verdict: Verdict): 'decided' | 'open' | 'held' {
  if (verdict !== 'hold') return 'decided';
  return isDerivedByResolution(kind) ? 'open' : 'held';
}
