import type { ResolvedRecord } from '@sogoc/resolution';
import { type FieldGrant, showsRecordKey } from '@sogoc/access';

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
): ShownSideRecord {
  return {
    recordId: String(recordNumber),
    source,
    ...(showsRecordKey(grant, source) && { recordKey }),
    ...(goldenId !== undefined && { goldenId }),
  };
}
