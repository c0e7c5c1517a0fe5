import { compareBytes } from '@sogoc/kernel';
import { AttributeStatement } from '../criteria/attribute-statement';
import type { SurvivorshipCriterion, SurvivorshipPolicy } from '../criteria/survivorship-policy';
import type { MemberRecord, RecordIdentifier } from '../golden-types';
import { rankStatements } from '../rank-statements';

/** How an exclusive scheme's current value is chosen when no attribute declares it. */
const DEFAULT_CRITERIA: readonly SurvivorshipCriterion[] = [
  'authority',
  'trusted-source',
  'most-agreed',
  'most-recent',
];

/** Of an exclusive scheme one value at most stays `active`; the others become `superseded`. */
export function settleScheme(
  scheme: string,
  identifiers: RecordIdentifier[],
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  attributes: Readonly<Record<string, unknown>>,
): RecordIdentifier[] {
  const sorted = identifiers.sort((left, right) => compareBytes(left.value, right.value));
  const active = sorted.filter(isActive).map(({ value }) => value);
  if (active.length < 2 || !policy.exclusiveSchemes?.includes(scheme)) return sorted;
  const current = currentValue(scheme, active, members, policy, attributes);
  return sorted.map((identifier) => (identifier.value === current ? identifier : superseded(identifier)));
}

/** So do the active values of a scheme whose successor has one. */
export function supersedeSchemes(
  identifiers: RecordIdentifier[],
  { succeededSchemes = [] }: SurvivorshipPolicy,
): RecordIdentifier[] {
  const active = new Set(identifiers.filter(isActive).map(({ scheme }) => scheme));
  const ended = new Set(succeededSchemes.filter(({ successor }) => active.has(successor)).map(({ scheme }) => scheme));
  return ended.size === 0
    ? identifiers
    : identifiers.map((identifier) => (ended.has(identifier.scheme) ? superseded(identifier) : identifier));
}

const isActive = ({ status }: RecordIdentifier): boolean => status === 'active';

/** What was cancelled stays so. */
function superseded(identifier: RecordIdentifier): RecordIdentifier {
  return isActive(identifier) ? { ...identifier, status: 'superseded' } : identifier;
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
  const best = rankStatements(schemeStatements(scheme, members, active), attribute, policy)?.winner;
  return active.find((value) => value === best?.value);
}

function schemeStatements(
  scheme: string,
  members: readonly MemberRecord[],
  active: readonly string[],
): AttributeStatement[] {
  return members.flatMap((member) =>
    member.identifiers
      .filter((identifier) => identifier.scheme === scheme && isActive(identifier) && active.includes(identifier.value))
      .sort((left, right) => compareBytes(left.value, right.value))
      .map(({ value }) => new AttributeStatement(member, value)),
  );
}
