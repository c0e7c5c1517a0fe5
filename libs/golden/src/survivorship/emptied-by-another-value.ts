import type { AttributeStatement } from './criteria/attribute-statement';
import { compareInstants } from './criteria/compare-instants';
import type { SurvivorshipAttribute } from './criteria/survivorship-policy';
import type { ComposedBefore } from './golden-types';

/** What ended with another value is heard only from records that say so themselves, or were observed after that. */
export function isHeard(
  { member }: AttributeStatement,
  emptiedBy: NonNullable<SurvivorshipAttribute['emptiedBy']>,
  before: ComposedBefore,
): boolean {
  if (!emptiedBy.values.includes(String(before.attributes[emptiedBy.attribute]))) return true;
  const origin = before.provenance[emptiedBy.attribute];
  if (origin === undefined || origin.recordId === String(member.recordNumber)) return true;
  return compareInstants(member.observedAt, origin.observedAt) > 0;
}
