import type { ResolvedRecord } from '../versions/resolved-record';

/** What comparing reads of a record of a bulk load. */
export type LoadedRecord = Pick<ResolvedRecord, 'recordNumber' | 'source' | 'recordKey' | 'features' | 'blockingKeys'>;
