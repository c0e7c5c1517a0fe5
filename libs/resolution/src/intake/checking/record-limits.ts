/** What the contract refuses; everything else is accepted as received. Characters are Unicode code points. */
export const MAX_KEY_CHARACTERS = 200;
export const MAX_STRING_CHARACTERS = 2_000;
export const MAX_NAME_CHARACTERS = 500;
export const MAX_LIST_ITEMS = 200;
/** Values below `attributes`: deeper ones serve nobody and cost a stack. */
export const MAX_DEPTH = 20;
/** Positions of one geometry. A boundary is one value, not a list of values, so the limit of lists is not for it. */
export const MAX_GEOMETRY_POSITIONS = 10_000;
export const MAX_BATCH_ITEMS = 500;
/** Faults told of one record; the first ones are enough to act on. */
export const MAX_FAULTS = 50;
/** Members of `attributes`. Sources have some dozens of columns; a table of a thousand is no record. */
export const MAX_ATTRIBUTES = 1_000;
