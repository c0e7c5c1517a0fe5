/** Thousands of times what a search takes; only words that nearly all have, and turned to the last page, come near. */
export const LONGEST_MS = 3_000;
