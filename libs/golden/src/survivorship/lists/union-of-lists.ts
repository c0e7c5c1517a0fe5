import { canonicalJson } from '@sogoc/kernel';

import { type AttributeStatement, isUnanimous } from '../criteria/attribute-statement';
import { hasAuthority, trustIn } from '../criteria/order-by-criterion';
import type { SurvivorshipAttribute, SurvivorshipPolicy, SurvivorshipRule } from '../criteria/survivorship-policy';
import type { ComposedBefore } from '../golden-types';
import { type RankedStatements, rankStatements } from '../rank-statements';
import { type StandingOf, uniteExclusively } from './exclusive-list-items';

/** All distinct items; the best record's come first, then those of the next best, each in its own order. */
export function unite(
  statements: readonly AttributeStatement[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  ranked: RankedStatements,
  before: ComposedBefore,
): { value: unknown; winner: AttributeStatement; rule: SurvivorshipRule } {
  const { exclusiveItems } = attribute;
  if (exclusiveItems === undefined && isUnanimous(statements))
    return { value: ranked.winner.value, winner: ranked.winner, rule: ranked.rule };
  const ordered = bestFirst(statements, attribute, policy, ranked);
  const rule = isUnanimous(statements) ? ranked.rule : 'union';
  if (exclusiveItems !== undefined)
    return {
      value: uniteExclusively(ordered, exclusiveItems, { before, standingOf: standingIn(attribute, policy) }),
      winner: ranked.winner,
      rule,
    };
  const items = new Map<string, unknown>();
  for (const { value } of ordered)
    for (const item of Array.isArray(value) ? value : [value]) {
      const text = canonicalJson(item);
      if (!items.has(text)) items.set(text, item);
    }
  return { value: [...items.values()], winner: ranked.winner, rule };
}

/** The authority before all others, then who is trusted more. */
function standingIn(attribute: SurvivorshipAttribute, policy: SurvivorshipPolicy): StandingOf {
  return ({ member: { identity } }) =>
    hasAuthority(policy, attribute, identity.source) ? Infinity : trustIn(policy, attribute.name, identity.source);
}

function bestFirst(
  statements: readonly AttributeStatement[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  ranked: RankedStatements,
): AttributeStatement[] {
  const ordered: AttributeStatement[] = [];
  let rest = statements;
  for (let best: RankedStatements | undefined = ranked; best; best = rankStatements(rest, attribute, policy)) {
    const { winner } = best;
    ordered.push(winner);
    rest = rest.filter((statement) => statement !== winner);
  }
  return ordered;
}
