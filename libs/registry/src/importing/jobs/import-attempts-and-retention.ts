/** Of workers that died or failed over an import without getting any further. */
export const MOST_ATTEMPTS = 5;
/** Days that results of an import are kept, and a file that nobody starts. */
export const KEPT_DAYS = 30;
