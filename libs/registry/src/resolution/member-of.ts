import type { MemberRecord } from '@sogoc/golden';
import type { ResolvedRecordRow } from '@sogoc/persistence';

/** A resolved record as composition sees it. */
export function memberOf(row: ResolvedRecordRow): MemberRecord {
  return {
    recordNumber: row.recordNumber,
    identity: { source: row.source, recordKey: row.recordKey },
    observedAt: row.observedAt ?? '',
    attributes: row.attributes ?? {},
    identifiers: row.identifiers ?? [],
  };
}
