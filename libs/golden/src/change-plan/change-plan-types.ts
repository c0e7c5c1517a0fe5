import type { GoldenComposition } from '../survivorship/compose-golden';
import type { TaskDiff } from '../review-tasks/diff-tasks';
import type {
  BoundaryEdge,
  ReviewTaskKind,
  Separation,
  StoredTask,
  TaskCluster,
  TaskFinding,
} from '../review-tasks/review-task-types';
import type { ComposedGolden, MemberRecord, RecordIdentifier } from '../survivorship/golden-types';
import type { IdentityInput, IdentityPlan } from '../identity/identity-types';
import type { Pin } from '../survivorship/pins/pin-types';
import type { SurvivorshipPolicy } from '../survivorship/criteria/survivorship-policy';

export type GoldenStatus = 'active' | 'merged' | 'retired';

/** A golden record's row as it stands. `composed` and `members` are those of its last active version. */
export interface StoredGolden {
  readonly goldenId: string;
  readonly version: number;
  readonly status: GoldenStatus;
  readonly underReview: boolean;
  readonly members: readonly number[];
  readonly composed: Pick<ComposedGolden, 'attributes' | 'provenance' | 'identifiers'>;
}

/** A golden outside the scope across a boundary edge, before or after, or named by an open task of the scope: its members stay as they are, but its tasks, and so its review flag, may change. */
export interface NeighbourGolden extends TaskCluster {
  readonly version: number;
  readonly underReview: boolean;
}

/** A pin and the id it was set on; it is in force on the golden that carries the id or takes it in. */
export type GoldenPin = Pin & { readonly goldenId: string };

export interface GoldenChangeInput {
  readonly identity: IdentityInput;
  /** All records of `identity.after`. */
  readonly members: readonly MemberRecord[];
  readonly policy: SurvivorshipPolicy;
  readonly pins: readonly GoldenPin[];
  /** The rows of all ids in `identity.anchors`. */
  readonly goldens: readonly StoredGolden[];
  readonly neighbours: readonly NeighbourGolden[];
  /** Edges with at least one end in scope; both ends in scope or in a neighbour. */
  readonly edges: readonly BoundaryEdge[];
  /** Findings about clusters in scope; value conflicts and overridden pins are added here. */
  readonly findings: readonly TaskFinding[];
  readonly separations?: readonly Separation[];
  readonly holds?: ReadonlySet<string>;
  /** As `TaskInput` has them. */
  readonly crowdedNumbers?: ReadonlySet<string>;
  /** All open, claimed and held tasks that name a record in scope or a neighbour; ended ones as far as they may reopen. */
  readonly tasks: readonly StoredTask[];
  /** Kinds for which no findings are handed in (say, relations): their tasks count for the review flag and are left as they are. */
  readonly derivedElsewhere?: ReadonlySet<ReviewTaskKind>;
}

/** A golden to be written as active. */
export interface GoldenWrite {
  readonly goldenId: string;
  /** 1 for a minted id, else one above the stored version. */
  readonly version: number;
  readonly minted: boolean;
  readonly status: 'active';
  readonly composed: GoldenComposition;
  /** In ascending order. */
  readonly members: readonly number[];
  readonly otherIds: readonly string[];
  readonly underReview: boolean;
}

/** Identifier rows belong to active goldens only. A row whose status changed is removed and added. */
export interface GoldenIdentifiers {
  readonly goldenId: string;
  readonly add: readonly RecordIdentifier[];
  readonly remove: readonly RecordIdentifier[];
}

export type ChangeEventType =
  'golden.created' | 'golden.restored' | 'golden.split' | 'golden.merged' | 'golden.updated' | 'golden.retired';

/** `otherIds` names every other id involved: the parts of a split, the ids taken in by a merge, the one a part came from. */
export interface ChangeEvent {
  readonly type: ChangeEventType;
  readonly goldenId: string;
  readonly otherIds: readonly string[];
  readonly version: number;
}

export interface GoldenChangePlan {
  readonly identity: IdentityPlan;
  readonly goldens: readonly GoldenWrite[];
  /** Neighbours whose review flag alone changed. */
  readonly reviewFlags: readonly {
    readonly goldenId: string;
    readonly underReview: boolean;
    readonly version: number;
  }[];
  /** Ids that began to redirect, or redirect to another one than before. */
  readonly merged: readonly { readonly goldenId: string; readonly into: string; readonly version: number }[];
  readonly retired: readonly { readonly goldenId: string; readonly version: number }[];
  readonly identifiers: readonly GoldenIdentifiers[];
  readonly tasks: TaskDiff;
  /** Created, restored, split, merged, updated, retired: an event names only ids of which a reader has heard. */
  readonly events: readonly ChangeEvent[];
}
