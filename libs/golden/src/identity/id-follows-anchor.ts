import type { AnchoredId, IdentityInput } from './identity-types';

/** Who was with whom before and after, by record number. */
export interface ClusterIndex {
  /** Index of the old cluster of a record. */
  readonly before: ReadonlyMap<number, number>;
  /** Index of the new cluster of a live record. */
  readonly after: ReadonlyMap<number, number>;
}

/** Throws a `RangeError` when a record is in two clusters of one side: the caller's mistake, which must not be stored. */
export function indexClusters(input: IdentityInput): ClusterIndex {
  return { before: clusterByRecord(input.before.map(({ members }) => members)), after: clusterByRecord(input.after) };
}

function clusterByRecord(clusters: readonly (readonly number[])[]): Map<number, number> {
  const byRecord = new Map<number, number>();
  clusters.forEach((members, index) => {
    for (const recordNumber of members) {
      if (byRecord.has(recordNumber)) throw new RangeError(`Record ${recordNumber} is in two clusters`);
      byRecord.set(recordNumber, index);
    }
  });
  return byRecord;
}

/**
 * Where each known id is anchored after the change (rule 1). An id leaves its anchor only by the anchor's own doing:
 * - the anchor changed, went or failed, and no unchanged old co-member is with it now: the id passes to an unchanged old
 *   co-member that lives on, first one that entered under that id, then the lowest record number;
 * - when there is none but the anchor itself is gone, to an old co-member that changed and lives on, by the same order: the last
 *   record of the golden is not gone, so the id is not retired. A live anchor keeps it.
 * A retired id whose anchor stays away comes back to a re-created record that entered under it (rule 3).
 */
export function passAnchors(input: IdentityInput, index: ClusterIndex): AnchoredId[] {
  const firstIds = new Map(input.links.map(({ recordNumber, firstGoldenId }) => [recordNumber, firstGoldenId]));
  const entered = (recordNumber: number, goldenId: string): boolean => firstIds.get(recordNumber) === goldenId;
  const returned = [...index.after.keys()].filter((recordNumber) => !index.before.has(recordNumber)).sort(ascending);
  return input.anchors.map((anchor) => {
    const heir = isOwnDoing(anchor.anchorNumber, input, index) ? heirOf(anchor, input, index, entered) : undefined;
    const toRecordNumber = heir ?? anchor.anchorNumber;
    if (anchor.retired !== true || index.after.has(toRecordNumber)) return { ...anchor, anchorNumber: toRecordNumber };
    return {
      ...anchor,
      anchorNumber: returned.find((recordNumber) => entered(recordNumber, anchor.goldenId)) ?? toRecordNumber,
    };
  });
}

/** Whether the anchor's own change, deletion or failure took it away from all its unchanged old co-members. */
function isOwnDoing(anchorNumber: number, { changed, before }: IdentityInput, index: ClusterIndex): boolean {
  const old = index.before.get(anchorNumber);
  if (old === undefined) return false;
  const now = index.after.get(anchorNumber);
  if (now === undefined) return true;
  if (!changed.has(anchorNumber)) return false;
  const company = before[old]?.members ?? [];
  return !company.some(
    (recordNumber) =>
      recordNumber !== anchorNumber && !changed.has(recordNumber) && index.after.get(recordNumber) === now,
  );
}

function heirOf(
  { goldenId, anchorNumber }: AnchoredId,
  { changed, before }: IdentityInput,
  index: ClusterIndex,
  entered: (recordNumber: number, goldenId: string) => boolean,
): number | undefined {
  const old = index.before.get(anchorNumber);
  const company = old === undefined ? [] : (before[old]?.members ?? []);
  const living = company
    .filter((recordNumber) => recordNumber !== anchorNumber && index.after.has(recordNumber))
    .sort(ascending);
  const unchanged = living.filter((recordNumber) => !changed.has(recordNumber));
  const heirs = unchanged.length > 0 || index.after.has(anchorNumber) ? unchanged : living;
  return heirs.find((recordNumber) => entered(recordNumber, goldenId)) ?? heirs[0];
}

export const ascending = (left: number, right: number): number => left - right;
