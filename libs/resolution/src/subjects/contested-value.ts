import { contentHash } from '@sogoc/kernel';

/** A value that a data subject calls wrong, and what its record states now. */
interface ContestedNow {
  /** `contentHash` of the value as it was contested. */
  readonly valueHash: string;
  /** Standardised; null: the record states none. */
  readonly value: unknown;
  readonly isLive: boolean;
}

/** Whether a contested value counts as corrected: its source states another one or none, or the record is gone. */
export const isCorrected = ({ isLive, value, valueHash }: ContestedNow): boolean =>
  !isLive || value === null || contentHash(value) !== valueHash;
