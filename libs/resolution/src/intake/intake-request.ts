import type { AttributeDeclaration } from '@sogoc/core-entities';
import { contentHash } from '@sogoc/kernel';

import { affinityOf } from './backlog-order';
import type { IntakeItem } from './decide-intake';
import type { LockedRecord, VersionQuestion } from './intake-rows';
import type { RecordPush } from './record-push';

/** One item of a push or delete, checked. */
export interface IntakeRequest {
  readonly recordKey: string;
  readonly item: IntakeItem;
  /** JSON text; null for a delete. */
  readonly attributes: string | null;
  /** See `affinityOf`; left out of a delete. */
  readonly affinity?: number;
}

/** A pushed version as a request; its content hash is of the attributes and, where the source said it, the time of observation. */
export function pushRequest(
  { recordKey, sourceVersion, observedAt, attributes }: RecordPush,
  declared: readonly AttributeDeclaration[],
): IntakeRequest {
  const instant = observedAt?.getTime() ?? null;
  const content = contentHash(instant === null ? { attributes } : { attributes, observedAt: instant });
  return {
    recordKey,
    item: { kind: 'put', sourceVersion, observedAt: instant, contentHash: content },
    attributes: JSON.stringify(attributes),
    affinity: affinityOf(attributes, declared),
  };
}

/** A record that goes; null for one whose source sends no versions. */
export interface RecordDelete {
  readonly recordKey: string;
  readonly sourceVersion: number | null;
}

export const deleteRequest = ({ recordKey, sourceVersion }: RecordDelete): IntakeRequest => ({
  recordKey,
  item: { kind: 'delete', sourceVersion },
  attributes: null,
});

/** Keys of records that a batch makes when they are not there; a delete without a version makes none. */
export function keysToMake(requests: readonly IntakeRequest[]): string[] {
  return requests
    .filter(({ item }) => item.kind === 'put' || item.sourceVersion !== null)
    .map(({ recordKey }) => recordKey);
}

/** Which stored versions matter for a batch; new records have none to ask about. */
export function versionQuestions(
  requests: readonly IntakeRequest[],
  locked: readonly LockedRecord[],
): VersionQuestion[] {
  const known = new Map(
    locked
      .filter(({ newestReceiptNumber }) => newestReceiptNumber !== null)
      .map((record) => [record.recordKey, record.recordNumber]),
  );
  return requests.flatMap(({ recordKey, item }) => {
    const recordNumber = known.get(recordKey);
    const contentHash = item.kind === 'put' ? item.contentHash : null;
    return recordNumber === undefined ? [] : [{ recordNumber, sourceVersion: item.sourceVersion, contentHash }];
  });
}
