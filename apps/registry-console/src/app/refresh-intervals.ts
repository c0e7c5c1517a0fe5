/** Events come in bursts; one of them is enough to look again. */
export const SETTLE_MS = 250;
/** What is counted over the whole queue costs more, and is read more seldom. */
export const COUNTS_SETTLE_MS = 1_500;
/** Who holds what changes often, and costs little to ask. */
export const TASKS_POLL_MS = 5_000;
/** All else, while no event comes. */
export const POLL_MS = 15_000;
