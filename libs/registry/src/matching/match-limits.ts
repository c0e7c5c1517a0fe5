/** Keys that one question may ask for; a record of the product has about ten. */
export const MOST_KEYS = 64;
/** Records that one question may have scored. */
export const MOST_CANDIDATES = 1_000;
/** Golden records that one answer names. */
export const MOST_ITEMS = 50;
