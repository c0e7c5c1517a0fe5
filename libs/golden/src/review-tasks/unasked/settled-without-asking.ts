import { isSettledVeto } from '@sogoc/kernel';

/** Two records that are surely two things answer the question about their clusters, whatever other edges say. */
export function isSettled(reasons: readonly string[] = []): boolean {
  return reasons.some(isSettledVeto);
}
