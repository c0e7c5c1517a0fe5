/** What the order of a record's versions depends on. */
export interface RecordVersion {
  readonly receiptNumber: number;
  readonly sourceVersion: number | null;
  /** RFC 3339, UTC, of one fixed length, so that text order is time order. */
  readonly observedAt: string;
  readonly deleted: boolean;
}

/**
 * A record's versions, the leading one first: by source version, else by time of observation, then by receipt. At one source
 * version a tombstone leads, so that the order of arrival does not matter. Without versions a tombstone ends what was received
 * before it, and whatever comes later brings the record back.
 */
export function orderVersions<V extends RecordVersion>(versions: readonly V[]): V[] {
  const lastTombstone = Math.max(
    0,
    ...versions.filter((v) => v.deleted && v.sourceVersion === null).map((v) => v.receiptNumber),
  );
  return versions
    .filter((version) => version.sourceVersion !== null || version.receiptNumber >= lastTombstone)
    .sort(byLead);
}

/** A version before it has a receipt number. */
export interface ReceivedVersion {
  readonly sourceVersion: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly observedAt: number;
  readonly deleted: boolean;
}

/** Whether a version that is received now leads, by the rule of {@link orderVersions}. `leading` led so far; undefined: it is the first. */
export function leadsOver(received: ReceivedVersion, leading: ReceivedVersion | undefined): boolean {
  if (leading === undefined) return true;
  const isEndOfAll = received.deleted && received.sourceVersion === null;
  return isEndOfAll || byLead({ ...received, receiptNumber: 1 }, { ...leading, receiptNumber: 0 }) < 0;
}

type Placed = Omit<RecordVersion, 'observedAt'> & { readonly observedAt: string | number };

function byLead(left: Placed, right: Placed): number {
  const bySourceVersion = (right.sourceVersion ?? -Infinity) - (left.sourceVersion ?? -Infinity) || 0;
  if (bySourceVersion !== 0) return bySourceVersion;
  if (left.deleted !== right.deleted) {
    const deletedFirst = left.deleted ? -1 : 1;
    return left.sourceVersion === null ? -deletedFirst : deletedFirst;
  }
  if (left.observedAt !== right.observedAt) return left.observedAt < right.observedAt ? 1 : -1;
  return right.receiptNumber - left.receiptNumber;
}

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
