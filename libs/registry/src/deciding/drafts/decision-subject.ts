import type { ReviewTaskKind, Verdict } from '@sogoc/golden';
import type { HeldClaim } from '@sogoc/resolution';

export type RecordName = { readonly source: string; readonly recordKey: string } | { readonly recordId: string };

export type SideName = { readonly goldenId: string } | RecordName;

/** Two golden or source records, named by a steward. */
export interface SidesSubject {
  readonly on: 'sides';
  readonly verdict: Verdict;
  readonly left: SideName;
  readonly right: SideName;
  /** Only when the keys may mean records of several collections. */
  readonly entity?: string;
  /** Of a hold. */
  readonly until?: Date;
}

/** A golden record as a steward looked at it. */
export interface LookedAtGolden {
  readonly goldenId: string;
  /** Undefined: it was not active any more. */
  readonly version: number | undefined;
}

/** Parts the records named from the rest of the golden record. */
export interface SplitSubject {
  readonly on: 'split';
  readonly golden: LookedAtGolden;
  readonly records: readonly RecordName[];
}

/** Fixes an attribute at a steward's own value, in its canonical form, or at that of a record. */
export interface PinSubject {
  readonly on: 'pin';
  readonly golden: LookedAtGolden;
  readonly attribute: string;
  readonly at: { readonly value: unknown } | { readonly record: RecordName };
}

/** Answers a review task, for whoever holds the claim on it as it was looked at. */
export interface TaskSubject {
  readonly on: 'task';
  readonly taskId: string;
  readonly kind: ReviewTaskKind;
  readonly claim: HeldClaim;
  readonly verdict: Verdict;
  /** Of a hold. */
  readonly until?: Date;
}

/** What a steward decides on, in the steward's words: what these mean is looked up before and again under the locks. */
export type DecisionSubject = SidesSubject | SplitSubject | PinSubject | TaskSubject;
