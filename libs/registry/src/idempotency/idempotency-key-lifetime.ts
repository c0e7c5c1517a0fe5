const SECOND_MS = 1_000;
/** A lease outlives two lost renewals; after a crash a retry waits no longer than this. */
export const LEASE_MS = 30 * SECOND_MS;
export const RENEW_MS = 10 * SECOND_MS;
/** An answer is repeated for seven days. */
export const KEEP_MS = 7 * 24 * 3_600 * SECOND_MS;
export const SWEEP_MS = 600 * SECOND_MS;
export const SWEEP_LIMIT = 5_000;
/** How long one of several at once waits for the first one's answer, and how often it looks: less and less. */
export const PATIENCE_MS = 10 * SECOND_MS;
export const LOOK_MS = { first: 25, last: 500 } as const;
