/** With a name behind it: what forbids the join leaves no doubt. */
const SETTLED_REASON = 'settled:';

/** Two records that are surely two things answer the question about their clusters, whatever other edges say. */
export function isSettled(reasons: readonly string[] = []): boolean {
  return reasons.some((reason) => reason.startsWith(SETTLED_REASON));
}
