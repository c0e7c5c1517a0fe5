import { compareBytes } from '@sogoc/kernel';
import { AttributeStatement } from './attribute-statement';
import type { MemberRecord, RecordIdentifier } from './golden-types';
import { rankStatements } from './rank-statements';
import type { SurvivorshipCriterion, SurvivorshipPolicy } from './survivorship-policy';

/** How an exclusive scheme's current value is chosen when no attribute declares it. */
const DEFAULT_CRITERIA: readonly SurvivorshipCriterion[] = [
  'authority',
  'trusted-source',
  'most-agreed',
  'most-recent',
];

/**
 * The union of the members' (scheme, value), by scheme and value. A value is `former` when every statement of it says so. Of an
 * exclusive scheme one value at most stays `active`: the surviving value of the attribute that holds the scheme when it is one
 * of them, else the best stated one by the attribute's criteria; the others become `former`.
 */
export function composeIdentifiers(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  attributes: Readonly<Record<string, unknown>>,
): RecordIdentifier[] {
  const byScheme = new Map<string, Map<string, RecordIdentifier>>();
  for (const member of members) {
    for (const { scheme, value, status } of member.identifiers) {
      const values = byScheme.get(scheme) ?? new Map<string, RecordIdentifier>();
      byScheme.set(scheme, values);
      if (status === 'active' || !values.has(value)) values.set(value, { scheme, value, status });
    }
  }
  return [...byScheme]
    .sort(([left], [right]) => compareBytes(left, right))
    .flatMap(([scheme, values]) => settleScheme(scheme, [...values.values()], members, policy, attributes));
}

function settleScheme(
  scheme: string,
  identifiers: RecordIdentifier[],
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  attributes: Readonly<Record<string, unknown>>,
): RecordIdentifier[] {
  const sorted = identifiers.sort((left, right) => compareBytes(left.value, right.value));
  const active = sorted.filter(({ status }) => status === 'active').map(({ value }) => value);
  if (active.length < 2 || !policy.exclusiveSchemes?.includes(scheme)) return sorted;
  const current = currentValue(scheme, active, members, policy, attributes);
  return sorted.map((identifier) => ({ ...identifier, status: identifier.value === current ? 'active' : 'former' }));
}

function currentValue(
  scheme: string,
  active: readonly string[],
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  attributes: Readonly<Record<string, unknown>>,
): string | undefined {
  const declared = policy.attributes.find((attribute) => attribute.scheme === scheme);
  const surviving = declared && attributes[declared.name];
  if (typeof surviving === 'string' && active.includes(surviving)) return surviving;
  const attribute = declared ?? { name: scheme, scheme, survivorship: DEFAULT_CRITERIA };
  const best = rankStatements(schemeStatements(scheme, members), attribute, policy)?.winner;
  return active.find((value) => value === best?.value);
}

function schemeStatements(scheme: string, members: readonly MemberRecord[]): AttributeStatement[] {
  return members.flatMap((member) =>
    member.identifiers
      .filter((identifier) => identifier.scheme === scheme && identifier.status === 'active')
      .sort((left, right) => compareBytes(left.value, right.value))
      .map(({ value }) => new AttributeStatement(member, value)),
  );
}
