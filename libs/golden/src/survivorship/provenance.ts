import type { SurvivorshipRule } from './criteria/survivorship-policy';
import type { AttributeProvenance, MemberRecord } from './golden-types';

/** Where a value of a golden record comes from, and which rule chose it. */
export function provenanceOf(
  { recordNumber, identity, observedAt }: MemberRecord,
  rule: SurvivorshipRule,
): AttributeProvenance {
  return { source: identity.source, recordId: String(recordNumber), recordKey: identity.recordKey, observedAt, rule };
}
