import type { GoldenWrite } from '@sogoc/golden';
import type { UnmetDecision } from '@sogoc/matching';

import { type ApprovalReason, type PlannedDecision, reasonsToApprove } from './approval-reasons';
import { type Contradiction, findContradiction, type OrderedDecision } from './find-contradiction';

/** A decision that nobody made yet, as clustering reads decisions in force. */
export interface SupposedDecision {
  readonly order: number;
  readonly id: string;
  readonly kind: 'same';
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly fingerprints: readonly string[];
  readonly evidenceWeight: null;
  readonly evidenceConflict: false;
}

/** What planning says when the supposed decision stands beside those in force. */
export interface SupposedPlan extends PlannedDecision {
  readonly decisions: readonly OrderedDecision[];
  readonly unmet: readonly UnmetDecision[];
}

/** What the decision `same` would lead to. */
export interface SamePreview {
  /** The golden record that both sides would be; undefined when it cannot be made. */
  readonly golden: GoldenWrite | undefined;
  /** Why a second person would have to approve; empty: it takes effect at once. */
  readonly approvalReasons: readonly ApprovalReason[];
  readonly contradicts: Contradiction | undefined;
}

/** After every decision there is. */
const LAST = Number.MAX_SAFE_INTEGER;

/** `left` and `right` are record numbers of two golden records. */
export function supposeSame(left: readonly number[], right: readonly number[]): SupposedDecision {
  const noEvidence = { fingerprints: [], evidenceWeight: null, evidenceConflict: false } as const;
  return { order: LAST, id: '', kind: 'same', left, right, ...noEvidence };
}

export function previewSame(
  supposed: SupposedDecision,
  { plan, stored, unpinned, links, decisions, unmet }: SupposedPlan,
): SamePreview {
  const isIn = (members: readonly number[], side: readonly number[]): boolean =>
    side.some((recordNumber) => members.includes(recordNumber));
  const cluster = plan.identity.clusters.find(
    ({ members }) => isIn(members, supposed.left) && isIn(members, supposed.right),
  );
  return {
    golden: plan.goldens.find(({ goldenId }) => goldenId === cluster?.goldenId),
    approvalReasons: reasonsToApprove(supposed, { plan, links, stored, unpinned }),
    contradicts: findContradiction(supposed.order, unmet, decisions),
  };
}
