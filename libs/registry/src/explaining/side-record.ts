import type { ResolvedRecord } from '@sogoc/resolution';
import { type FieldGrant, noteShown, noteShownKey, showsRecordKey } from '@sogoc/access';

/** A record that takes part in an explanation, as far as the key may see whose it is. */
export interface ShownSideRecord {
  readonly recordId: string;
  readonly source: string;
  readonly recordKey?: string;
  readonly goldenId?: string;
}

export function showSideRecord(
  { recordNumber, source, recordKey }: Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey'>,
  goldenId: string | undefined,
  grant: FieldGrant,
  /** Names of what the explanation says of the record, for the record of reads: how it agrees with another is a part of what it holds. */
  compared: readonly string[] = [],
): ShownSideRecord {
  const recordId = String(recordNumber);
  const showsKey = showsRecordKey(grant, source);
  noteShown(compared, grant, { goldenId, recordId });
  if (showsKey) noteShownKey(grant, { goldenId, recordId });
  return {
    recordId,
    source,
    ...(showsKey && { recordKey }),
    ...(goldenId !== undefined && { goldenId }),
  };
}
