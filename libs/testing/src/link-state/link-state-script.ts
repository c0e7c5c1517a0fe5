/** Where a line stands in its text, from 1. */
interface Placed {
  readonly line: number;
}

/** What a case does, a line each. */
export type LinkStateStep = Placed &
  (
    | { readonly act: 'push'; readonly record: string; readonly values: readonly LinkStateValue[] }
    | { readonly act: 'delete'; readonly record: string }
    | {
        readonly act: 'same' | 'different' | 'hold';
        readonly left: string;
        readonly right: string;
        /** The records themselves, not their golden records. */
        readonly onRecords: boolean;
        readonly refusedWith?: string;
      }
    | { readonly act: 'split'; readonly records: readonly string[]; readonly refusedWith?: string }
    | {
        readonly act: 'pin';
        readonly record: string;
        readonly attribute: string;
        readonly value?: string;
        readonly from?: string;
      }
    | { readonly act: 'unpin'; readonly record: string; readonly attribute: string }
    | { readonly act: 'reverse' | 'approve'; readonly decision: number; readonly refusedWith?: string }
  );

/** A value without a name stands for the next attribute in declared order; one without a value says that there is none. */
export interface LinkStateValue {
  readonly attribute?: string;
  readonly value?: string;
}

/** What a case expects at a place between two steps, a line each. */
export type LinkStateLine = Placed &
  (
    | {
        readonly is: 'link';
        readonly golden: string;
        readonly by: LinkedBy;
        /** In bits, of one decimal, as written. */
        readonly weight?: string;
        readonly record: string;
      }
    | { readonly is: 'redirect'; readonly golden: string; readonly to: string }
    | { readonly is: 'retired'; readonly golden: string }
    | { readonly is: 'task'; readonly kind: string; readonly goldens: readonly string[]; readonly weight?: string }
    | { readonly is: 'value'; readonly golden: string; readonly attribute: string; readonly value?: string }
  );

/** How a record came to its golden record: by a match with another record of it, by what was decided, or as the only one. */
export type LinkedBy = 'AUTO MATCH' | 'MANUAL MATCH' | 'ALONE';

/** Lines that hold at one moment. */
export interface ExpectedState {
  readonly lines: readonly LinkStateLine[];
}

export type LinkStateScript = readonly (LinkStateStep | ExpectedState)[];
