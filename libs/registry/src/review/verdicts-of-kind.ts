import type { ReviewTaskKind } from '@sogoc/golden';

export type Verdict = 'same' | 'different' | 'hold';

const ALL: readonly Verdict[] = ['same', 'different', 'hold'];
const HOLD: readonly Verdict[] = ['hold'];

/** What a steward can answer to a task of each kind; what it takes to settle the others is a split, a pin or a reversal. */
export const VERDICTS_OF_KIND: Readonly<Record<ReviewTaskKind, readonly Verdict[]>> = {
  'possible-match': ALL,
  'possible-duplicate': ALL,
  'identifier-collision': ALL,
  'changed-decision': ALL,
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
export const isDerivedByResolution = (kind: ReviewTaskKind): boolean => !kind.startsWith('relation-');
