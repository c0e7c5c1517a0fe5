import type { StandingDecision } from '@sogoc/resolution';
import { type FieldGrant, projectContent, type ShownContent } from '@sogoc/access';

import type { CurrentPolicy, UnitOfWorkRunner } from '../resolving';
import { type ApprovalReason, approvalReasons, bulkReasons } from './approval-reasons';
import { type Contradiction, contradictionOf } from './contradictions';

/** What the decision `same` would lead to. */
export interface ShownPreview {
  /** The golden record that both sides would be; absent when it cannot be made. */
  readonly golden?: ShownContent & { readonly id: string; readonly recordCount: number };
  /** Why a second person would have to approve; empty: it takes effect at once. */
  readonly approvalReasons: readonly ApprovalReason[];
  readonly contradicts?: Contradiction;
}

/** After every decision there is. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Shows what a decision would do, by the very function that would do it. */
export class DecisionPreview {
  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: UnitOfWorkRunner,
  ) {}

  /** `left` and `right` are record numbers of two golden records. */
  async ofSame(
    entity: string,
    left: readonly number[],
    right: readonly number[],
    grant: FieldGrant,
  ): Promise<ShownPreview> {
    const supposed: StandingDecision = {
      order: LAST,
      id: '',
      kind: 'same',
      left,
      right,
      fingerprints: [],
      evidenceWeight: null,
      evidenceConflict: false,
    };
    const { plan, stored, unmet, decisions, links } = await this.unit.suppose(await this.policies.of(entity), supposed);
    const contradicts = contradictionOf(LAST, unmet, decisions);
    const cluster = plan.identity.clusters.find(
      ({ members }) =>
        left.some((recordNumber) => members.includes(recordNumber)) &&
        right.some((recordNumber) => members.includes(recordNumber)),
    );
    const golden = plan.goldens.find(({ goldenId }) => goldenId === cluster?.goldenId);
    return {
      ...(golden && {
        golden: {
          id: golden.goldenId,
          recordCount: golden.composed.recordCount,
          ...projectContent(golden.composed, grant),
        },
      }),
      approvalReasons: [...bulkReasons(supposed), ...approvalReasons(plan, links, stored)].sort(),
      ...(contradicts && { contradicts }),
    };
  }
}
