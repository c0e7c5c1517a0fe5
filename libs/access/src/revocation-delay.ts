/** A revoked key, session or grant is refused everywhere within 5 s; with a second for the look itself. */

/** Milliseconds a known key is trusted without a look. */
export const KEY_TRUST_MS = 4_000;
/** Milliseconds that a session is trusted without a look, as keys are. */
export const SESSION_TRUST_MS = 4_000;
/** Milliseconds that a grant that was read is trusted; so the end of a day is in force within 5 s too. */
export const GRANT_TRUST_MS = 4_000;
/** Milliseconds that what was read of restrictions is trusted: one is in force within 5 s. */
export const RESTRICTION_TRUST_MS = 2_000;
/** Milliseconds for which the golden record that a person was is restricted still, once the person is another: a standby may show it so long. */
export const RESTRICTION_KEPT_MS = 60_000;
