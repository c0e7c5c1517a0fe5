import type { Difference } from './difference';
import type { ExpectedIds } from './settled-ids';
import type { StoredGoldenRow, StoredSlice } from './stored-state';
import type { DerivedSlice } from '../whole-state/slices/sliced-derivation';

/** Records of any slice: an id may be anchored elsewhere than where it is carried. */
export interface DerivedAnywhere {
  /** Whether something was made of the record. */
  readonly isKnown: (recordNumber: number) => boolean;
  readonly isInCluster: (recordNumber: number) => boolean;
}

/** Where each live record is linked to, and that no other is linked at all. */
export function compareLinks(
  derived: DerivedSlice,
  stored: Pick<StoredSlice, 'links' | 'knownIds'>,
  { idOf }: ExpectedIds,
): Difference[] {
  const differences: Difference[] = [];
  for (const { name, members } of derived.clusters) {
    const expected = idOf.get(name);
    for (const recordNumber of members) {
      const found = stored.links.get(recordNumber)?.goldenId ?? undefined;
      if (found === undefined)
        differences.push({ kind: 'link-missing', recordId: String(recordNumber), ...(expected && { expected }) });
      else if (found !== expected)
        differences.push({ kind: 'link-moved', recordId: String(recordNumber), ...(expected && { expected }), found });
    }
  }
  for (const { recordNumber, goldenId, firstGoldenId } of stored.links.values()) {
    const recordId = String(recordNumber);
    if (goldenId !== null && !derived.clusterOf.has(recordNumber))
      differences.push({ kind: 'link-left', recordId, found: goldenId });
    if (!stored.knownIds.has(firstGoldenId))
      differences.push({ kind: 'link-first-id', recordId, found: firstGoldenId });
  }
  return differences;
}

/** The rules of ids: every id is anchored at a record that there is, and what it is now follows from where its anchor is. */
export function compareIdentities(
  { clusters }: DerivedSlice,
  stored: Pick<StoredSlice, 'goldens' | 'anchors'>,
  ids: ExpectedIds,
  anywhere: DerivedAnywhere,
): Difference[] {
  const anchorOf = new Map(stored.anchors.map(({ goldenId, anchorNumber }) => [goldenId, anchorNumber]));
  const differences: Difference[] = clusters
    .filter(({ name }) => !stored.goldens.has(ids.idOf.get(name) ?? ''))
    .map(({ name, members }) => {
      const goldenId = ids.idOf.get(name);
      return { kind: 'golden-missing', recordId: String(members[0]), ...(goldenId && { goldenId }) };
    });
  for (const golden of stored.goldens.values())
    differences.push(...compareIdentity(golden, anchorOf.get(golden.goldenId), ids, anywhere));
  return differences;
}

function compareIdentity(
  { goldenId, status }: StoredGoldenRow,
  anchorNumber: number | undefined,
  { clusterOf, oldestOf }: ExpectedIds,
  { isKnown, isInCluster }: DerivedAnywhere,
): Difference[] {
  const cluster = clusterOf.get(goldenId);
  const found = status;
  if (anchorNumber === undefined || !isKnown(anchorNumber)) {
    const orphan: Difference[] = cluster || status !== 'active' ? [] : [{ kind: 'golden-orphan', goldenId }];
    return [
      { kind: 'anchor-missing', goldenId, ...(anchorNumber !== undefined && { found: String(anchorNumber) }) },
      ...orphan,
    ];
  }
  if (cluster === undefined) {
    const expected = isInCluster(anchorNumber) ? 'merged' : 'retired';
    if (status === 'active') return [{ kind: 'golden-orphan', goldenId, expected, found }];
    return status === expected ? [] : [{ kind: 'golden-status', goldenId, expected, found }];
  }
  const differences: Difference[] =
    status === 'active' ? [] : [{ kind: 'golden-status', goldenId, expected: 'active', found }];
  const oldest = oldestOf.get(cluster.name);
  if (!cluster.members.includes(anchorNumber))
    differences.push({ kind: 'anchor-misplaced', goldenId, recordId: String(anchorNumber) });
  else if (oldest !== goldenId)
    differences.push({ kind: 'id-not-oldest', goldenId, ...(oldest && { expected: oldest }) });
  return differences;
}
