import type { RecordIdentity } from '@sogoc/kernel';
import type { ReviewTaskState } from './review-task-state';

/**
 * Why a steward must look. The first three are about a pair of clusters and stand for one question: are they one? `shared-identifier` stands
 * for several such questions about clusters of which two and two state one number, and which lead to one another.
 */
export type ReviewTaskKind =
  | 'possible-match'
  | 'possible-duplicate'
  | 'identifier-collision'
  | 'shared-identifier'
  | 'value-conflict'
  | 'weak-cluster'
  | 'oversized-cluster'
  | 'crowded-identifier'
  | 'contradicting-decisions'
  | 'changed-decision'
  | 'relation-ambiguous'
  | 'relation-disputed'
  | 'relation-superseded';

export interface TaskMember {
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
}

/** A cluster as tasks see it: one in scope, or a neighbour across a boundary edge. */
export interface TaskCluster {
  readonly goldenId: string;
  readonly members: readonly TaskMember[];
}

/**
 * A stored edge that did not join its two records: `review` or `conflict` by its score, `refused` when it was a `match` edge that
 * a constraint, a conflict or a cannot-link kept from joining.
 */
export interface BoundaryEdge {
  readonly left: number;
  readonly right: number;
  /** Match weight in 1/1000 bit. */
  readonly weight: number;
  readonly class: 'review' | 'conflict' | 'refused';
  /** The identifier scheme that contradicts, where one does. */
  readonly scheme?: string;
  /** Reason codes, kebab-case, e.g. `twins` or `exclusive-scheme`; without one the class is the reason. `settled:…`: no steward is asked. */
  readonly reasons?: readonly string[];
  /** Hash of the comparison levels, so that a hold ends when they change though the weight does not. */
  readonly evidence?: string;
  /** Numbers that both records state, each one thing's: `scheme/hash`. */
  readonly numbers?: readonly string[];
}

/** The record sets of a `different` decision in force. */
export interface Separation {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Anything else a steward should see about one record's cluster or about the clusters of two. */
export interface TaskFinding {
  readonly kind: Exclude<
    ReviewTaskKind,
    'possible-match' | 'possible-duplicate' | 'identifier-collision' | 'shared-identifier'
  >;
  /** Records of one cluster or two, in scope or neighbours; a task names the clusters they are in. */
  readonly recordNumbers: readonly number[];
  /** Tells apart several of a kind about the same clusters: attribute, decision id, or relation type and ordinal. */
  readonly qualifier?: string;
  readonly weight?: number;
  readonly reasons: readonly string[];
  /** Whatever the finding rests on, as plain JSON; only its hash is kept. */
  readonly evidence?: unknown;
}

export interface TaskInput {
  readonly clusters: readonly TaskCluster[];
  readonly edges: readonly BoundaryEdge[];
  readonly findings: readonly TaskFinding[];
  readonly separations?: readonly Separation[];
  /** Fingerprints of the evidence that `hold` decisions in force were made on. */
  readonly holds?: ReadonlySet<string>;
  /** Numbers that have a task of their own, since more records state them than are compared: `scheme/hash`. */
  readonly crowdedNumbers?: ReadonlySet<string>;
}

export interface TaskDraft {
  /** Stable while the anchor records are: kind, anchor record numbers in identity order, qualifier; of `shared-identifier` kind, number and first anchor. */
  readonly key: string;
  readonly kind: ReviewTaskKind;
  /** Lowest member by identity of each cluster, in identity order; one or two, of `shared-identifier` any number. */
  readonly anchorNumbers: readonly number[];
  /** Parallel to `anchorNumbers`. */
  readonly goldenIds: readonly string[];
  /** The records of the strongest evidence; for the question whether two clusters are one, parallel to `anchorNumbers`. */
  readonly recordNumbers: readonly number[];
  /** Scheme, attribute, decision or relation. */
  readonly qualifier?: string;
  /** Of the strongest edge, in 1/1000 bit; 0 where there is none. */
  readonly weight: number;
  /** Reason codes, sorted. */
  readonly reasons: readonly string[];
  /** SHA-256 over the evidence, named by record identity. */
  readonly fingerprint: string;
  /** A hold on just this evidence is in force: no open task. */
  readonly held: boolean;
}

/** A task as it is kept; what a steward has done with it stays with it when its evidence or its clusters change. */
export interface StoredTask {
  readonly id: string;
  readonly state: ReviewTaskState;
  readonly key: string;
  readonly kind: ReviewTaskKind;
  readonly anchorNumbers: readonly number[];
  readonly goldenIds: readonly string[];
  readonly recordNumbers: readonly number[];
  readonly qualifier?: string;
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly fingerprint: string;
}
