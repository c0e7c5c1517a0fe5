import { orderVersions, type RecordVersion } from './order-versions';

/**
 * The versions that stood when a record was last resolved, leading first: what came in later and leads is news that nobody has
 * considered yet. `consideredNumber` is the receipt number of the version that led then.
 */
export function consideredVersions<V extends RecordVersion>(versions: readonly V[], consideredNumber: number): V[] {
  const ordered = orderVersions(versions);
  const place = ordered.findIndex(({ receiptNumber }) => receiptNumber === consideredNumber);
  if (place >= 0) return ordered.slice(place);
  // A tombstone without a version hides what was received before it.
  return orderVersions(versions.filter(({ receiptNumber }) => receiptNumber <= consideredNumber));
}
