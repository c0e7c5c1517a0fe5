/** Tasks from which on a second person has to agree. */
const MOST_ALONE = 50;

/** Why a second person has to agree to a batch of decisions. `alone`: how many like them the same steward decided before, without one. */
export const batchApprovalReasons = (tasks: readonly unknown[], alone = 0): readonly string[] =>
  tasks.length + alone > MOST_ALONE ? ['bulk'] : [];
