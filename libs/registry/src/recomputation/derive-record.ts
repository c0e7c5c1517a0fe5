import type { ResolutionPolicy } from '../resolution/resolution-policy';
import { resolveVersions } from '../resolution/standardise-versions';
import type { DerivedRecord, SourceRecordInput, VersionContent } from './recomputation-types';

/** What one record amounts to: a function of its versions and the policy. A version whose content is not there does not standardise. */
export function deriveRecord(record: SourceRecordInput, policy: ResolutionPolicy): DerivedRecord {
  if (record.setAside === undefined) return resolveVersions(record, policy, contentIn(record.versions));
  const [newest] = record.versions;
  if (newest === undefined) throw new RangeError(`Record ${record.recordNo} has no version`);
  const { effectiveReceiptNo } = record.setAside;
  const inForce = record.versions.filter(({ receiptNo }) => receiptNo === effectiveReceiptNo);
  const versions = inForce.length > 0 ? inForce : [newest];
  const derived = resolveVersions({ ...record, versions }, policy, contentIn(inForce));
  return { ...derived, status: 'failed', newestReceiptNo: newest.receiptNo };
}

function contentIn(versions: readonly VersionContent[]): (receiptNo: number) => Readonly<Record<string, unknown>> {
  const contents = new Map(versions.map(({ receiptNo, attributes }) => [receiptNo, attributes]));
  return (receiptNo) => {
    const content = contents.get(receiptNo);
    if (!content) throw new RangeError(`Version ${receiptNo} has no content`);
    return content;
  };
}
