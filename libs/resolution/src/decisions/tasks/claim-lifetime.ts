/** Long enough to judge a task; a console that is still open renews it. */
export const CLAIM_LIFETIME_SECONDS = 15 * 60;
