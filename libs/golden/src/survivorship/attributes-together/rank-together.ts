import type { AttributeStatement } from '../criteria/attribute-statement';
import { rankStatements, type RankedStatements } from '../rank-statements';
import { hasAuthority } from '../criteria/order-by-criterion';
import type { SurvivorshipAttribute, SurvivorshipPolicy } from '../criteria/survivorship-policy';

/** Ranks records by what they say of several attributes at once: whoever is the authority for one of them is it for all. */
export function rankJointStatements(
  statements: readonly AttributeStatement[],
  group: readonly SurvivorshipAttribute[],
  policy: SurvivorshipPolicy,
): RankedStatements | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const isAuthority = ({ member }: AttributeStatement): boolean =>
    group.some((attribute) => hasAuthority(policy, attribute, member.identity.source));
  const authorities = statements.filter(isAuthority);
  return rankStatements(
    authorities.length > 0 ? authorities : statements,
    { ...first, survivorship: ['most-recent', 'trusted-source'] },
    policy,
  );
}
