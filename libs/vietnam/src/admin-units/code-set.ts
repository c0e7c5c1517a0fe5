import { vietnamDay } from '../dates/vietnam-day';

/**
 * Versions of the administrative unit codes. `NSO-2025-01`: 63 provinces with districts, to 2025-06-30 (Decision 124/2004/QĐ-TTg
 * as amended). `NSO-2025-07`: 34 provinces, two tiers (Decision 19/2025/QĐ-TTg, in force 2025-07-01). `NSO-2026-04`: Đồng Nai a
 * city, ten communes wards (Resolution 30/2026/QH16, 237/NQ-UBTVQH16, 2026-04-30).
 */
export type CodeSet = 'NSO-2025-01' | 'NSO-2025-07' | 'NSO-2026-04';

export interface CodeSetValidity {
  readonly codeSet: CodeSet;
  /** First day; absent when the set is older than the registry cares for. */
  readonly validFrom?: string;
  /** Last day; absent for the set in force. */
  readonly validTo?: string;
}

export const CODE_SETS: readonly CodeSetValidity[] = [
  { codeSet: 'NSO-2025-01', validTo: '2025-06-30' },
  { codeSet: 'NSO-2025-07', validFrom: '2025-07-01', validTo: '2026-04-29' },
  { codeSet: 'NSO-2026-04', validFrom: '2026-04-30' },
];

export const CURRENT_CODE_SET: CodeSet = 'NSO-2026-04';

export function isCodeSet(text: string): text is CodeSet {
  return CODE_SETS.some(({ codeSet }) => codeSet === text);
}

/** The code set in force on a day, or on the day in Viet Nam of an instant with its zone. */
export function codeSetAt(time: string): CodeSet {
  const date = vietnamDay(time);
  const set = CODE_SETS.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= date && date <= (validTo ?? '9999-12-31'),
  );
  return set?.codeSet ?? CURRENT_CODE_SET;
}
