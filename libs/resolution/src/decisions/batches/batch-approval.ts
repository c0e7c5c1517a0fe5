/** Tasks from which on a second person has to agree. */
const MOST_ALONE = 50;

/** Why a second person has to agree to a batch of decisions. `alone`: how many like them the same steward decided before, without one. */
export const batchApprovalReasons = (tasks: readonly unknown[], alone = 0): readonly string[] =>
  tasks.length + alone > MOST_ALONE ? ['bulk'] : [];

interface KeptBatch {
  readonly status: string;
  readonly approvedBy: string | null;
  readonly tasks: readonly unknown[];
}

/** Of a batch as it is kept: one that waits, or that somebody agreed to, was too large, by itself or with those before it. */
export const keptBatchReasons = ({ status, approvedBy, tasks }: KeptBatch): readonly string[] =>
  status === 'awaiting-approval' || approvedBy !== null ? ['bulk'] : batchApprovalReasons(tasks);
