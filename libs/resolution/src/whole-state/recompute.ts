import type { ResolutionPolicy } from '../policy/resolution-policy';
import { resolveVersions } from '../versions/effective-version';
import type { ResolvedRecord } from '../versions/resolved-record';
import { deriveState } from './derive-state';
import type {
  DerivedRecord,
  DerivedState,
  RecomputationInputs,
  SourceRecordInput,
  VersionContent,
} from './whole-state-types';

/**
 * The registry's state of one entity as the function that it is: of effective records, decisions and one policy version. It works on
 * the whole at once and shares no step with resolution that knows of changes, scopes or what is stored.
 */
export function recompute({ records, decisions, pins }: RecomputationInputs, policy: ResolutionPolicy): DerivedState {
  const derived = records.map((record) => deriveRecord(record, policy));
  return deriveState({ records: derived, decisions, pins }, policy);
}

/** What one record amounts to: a function of its versions and the policy. A version whose content is not there does not standardise. */
export function deriveRecord(record: SourceRecordInput, policy: ResolutionPolicy): DerivedRecord {
  if (record.setAside === undefined) return withoutSent(resolveVersions(record, policy, contentIn(record.versions)));
  const [newest] = record.versions;
  if (newest === undefined) throw new RangeError(`Record ${record.recordNumber} has no version`);
  const { effectiveReceiptNumber } = record.setAside;
  const place = record.versions.findIndex(({ receiptNumber }) => receiptNumber === effectiveReceiptNumber);
  const inForce = place === -1 ? [] : record.versions.slice(place);
  const versions = inForce.length > 0 ? inForce : [newest];
  const derived = withoutSent(resolveVersions({ ...record, versions }, policy, contentIn(inForce)));
  return { ...derived, status: 'failed', newestReceiptNumber: newest.receiptNumber };
}

/** What was sent is compared with nothing, and need not be remembered of all records. */
const withoutSent = ({ sent: _, ...derived }: ResolvedRecord): ResolvedRecord => derived;

function contentIn(versions: readonly VersionContent[]): (receiptNumber: number) => Readonly<Record<string, unknown>> {
  const contents = new Map(versions.map(({ receiptNumber, attributes }) => [receiptNumber, attributes]));
  return (receiptNumber) => {
    const content = contents.get(receiptNumber);
    if (!content) throw new RangeError(`Version ${receiptNumber} has no content`);
    return content;
  };
}
