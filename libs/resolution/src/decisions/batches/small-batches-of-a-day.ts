/**
 * Many small batches of one pattern are as one large one: tasks of batches that the steward made within so many hours before, without a
 * second person, count with those of the next.
 */
export const COUNTED_TOGETHER_HOURS = 24;
