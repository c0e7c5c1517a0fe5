/** A task that somebody skipped comes to him no more until it changes, and to the others as before. `principal`: SQL. */
export const notSkippedBy = (principal: string): string =>
  `NOT EXISTS (SELECT FROM review_skip k WHERE k.task_id = t.id AND k.principal = ${principal}::uuid AND k.revision = t.revision)`;
