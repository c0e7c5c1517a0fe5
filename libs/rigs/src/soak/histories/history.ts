import type { RecordIdentity } from '@sogoc/kernel';

/** What a source says of a record at one version. */
export interface PushStep {
  readonly act: 'push';
  readonly record: RecordIdentity;
  readonly sourceVersion: number;
  /** RFC 3339. */
  readonly observedAt: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface DeleteStep {
  readonly act: 'delete';
  readonly record: RecordIdentity;
  readonly sourceVersion: number;
}

/** What waits is worked through. */
export interface ResolveStep {
  readonly act: 'resolve';
}

export interface DecideStep {
  readonly act: 'decide';
  readonly verdict: 'same' | 'different' | 'hold';
  /** Sides are the golden records of these, or with `onRecords` the records themselves. */
  readonly left: RecordIdentity;
  readonly right: RecordIdentity;
  readonly onRecords: boolean;
}

/** Parts these records from the rest of the first one's golden record. */
export interface SplitStep {
  readonly act: 'split';
  readonly records: readonly RecordIdentity[];
}

/** Fixes a value of the record's golden record: that of `from`, or the literal. */
export interface PinStep {
  readonly act: 'pin';
  readonly record: RecordIdentity;
  readonly attribute: string;
  readonly value?: string;
  readonly from?: RecordIdentity;
}

export interface UnpinStep {
  readonly act: 'unpin';
  readonly record: RecordIdentity;
  readonly attribute: string;
}

/** Takes back what was decided in the step of that number. */
export interface ReverseStep {
  readonly act: 'reverse';
  readonly of: number;
}

/** A second person approves what awaits it longest. */
export interface ApproveStep {
  readonly act: 'approve';
}

export type StewardStep = DecideStep | SplitStep | PinStep | UnpinStep | ReverseStep | ApproveStep;

/** `no` stays with a step when others are left out. */
export type HistoryStep = (PushStep | DeleteStep | ResolveStep | StewardStep) & { readonly stepNumber: number };

/** What sources and stewards did, in the order in which it was lived. */
export interface History {
  readonly seed: number;
  readonly steps: readonly HistoryStep[];
}

/** Versions of records, whose order of arrival must not matter. */
export function isArrival(step: HistoryStep): step is (PushStep | DeleteStep) & { readonly stepNumber: number } {
  return step.act === 'push' || step.act === 'delete';
}
