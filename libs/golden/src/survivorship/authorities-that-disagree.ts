import { statementsOf, type AttributeStatement } from './criteria/attribute-statement';
import { agreesWith } from './criteria/compare-completeness';
import { hasAuthority } from './criteria/order-by-criterion';
import type { MemberRecord } from './golden-types';
import type { SurvivorshipPolicy } from './criteria/survivorship-policy';

export interface DisputedValue {
  readonly value: unknown;
  readonly source: string;
  readonly recordNumber: number;
}

/** Sources with authority for one attribute that state values which cannot both hold. */
export interface Dispute {
  readonly attribute: string;
  /** One entry per authority and value, in record identity order; two or more. */
  readonly values: readonly DisputedValue[];
}

/**
 * Disagreements between authorities, in declared order. Lists that are united are never in dispute, nor is a value that only
 * says more than the other (`1980` and `1980-02-01`), nor an attribute a steward has pinned. Members in identity order.
 */
export function findDisputes(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pinned: ReadonlySet<string>,
): Dispute[] {
  if (members.length < 2) return [];
  const disputes: Dispute[] = [];
  for (const attribute of policy.attributes) {
    if (attribute.survivorship.includes('union') || pinned.has(attribute.name)) continue;
    const authorities = members.filter(({ identity }) => hasAuthority(policy, attribute, identity.source));
    if (authorities.length < 2) continue;
    const spoken = statementsOf(authorities, attribute.name);
    if (disagree(spoken)) disputes.push({ attribute: attribute.name, values: firstOfEach(spoken) });
  }
  return disputes;
}

function disagree(statements: readonly AttributeStatement[]): boolean {
  return statements.some((left, index) =>
    statements
      .slice(index + 1)
      .some(
        (right) =>
          left.member.identity.source !== right.member.identity.source &&
          !left.saysTheSameAs(right) &&
          !agreesWith(left.value, right.value),
      ),
  );
}

function firstOfEach(statements: readonly AttributeStatement[]): DisputedValue[] {
  const seen = new Set<string>();
  return statements.flatMap(({ member, value, text }) => {
    const key = `${member.identity.source} ${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ value, source: member.identity.source, recordNumber: member.recordNumber }];
  });
}
