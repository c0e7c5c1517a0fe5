import { Injectable } from '@nestjs/common';
import { type ApprovalReason, type Contradiction, previewSame, supposeSame } from '@sogoc/resolution';

import type { FieldGrant } from '@sogoc/access';
import { projectContent, type ShownContent } from '@sogoc/access';
import { CurrentPolicy, DecisionUnit } from '../../resolving';

/** What the decision `same` would lead to. */
export interface ShownSamePreview {
  /** The golden record that both sides would be; absent when it cannot be made. */
  readonly golden?: ShownContent & { readonly id: string; readonly recordCount: number };
  /** Why a second person would have to approve; empty: it takes effect at once. */
  readonly approvalReasons: readonly ApprovalReason[];
  readonly contradicts?: Contradiction;
}

/** Shows what a decision would do, by the very function that would do it. */
@Injectable()
export class SamePreview {
  constructor(
    private readonly policies: CurrentPolicy,
    private readonly unit: DecisionUnit,
  ) {}

  /** `left` and `right` are record numbers of two golden records. */
  async ofSame(
    entity: string,
    left: readonly number[],
    right: readonly number[],
    grant: FieldGrant,
  ): Promise<ShownSamePreview> {
    const supposed = supposeSame(left, right);
    const planned = await this.unit.suppose(await this.policies.of(entity), supposed);
    const { golden, approvalReasons, contradicts } = previewSame(supposed, planned);
    return {
      ...(golden && {
        golden: {
          id: golden.goldenId,
          recordCount: golden.composed.recordCount,
          ...projectContent(golden.composed, grant, { goldenId: golden.goldenId }),
        },
      }),
      approvalReasons,
      ...(contradicts && { contradicts }),
    };
  }
}
