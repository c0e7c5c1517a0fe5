const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

/** A child that ran for so long is taken to have started well: its next crash counts as the first. */
export const STABLE_AFTER_MS = 60_000;

/** Milliseconds to wait before the `attempt`-th start in a row (from 1): 500, doubling, at most 30,000. */
export function restartDelay(attempt: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
}
