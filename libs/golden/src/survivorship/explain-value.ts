import { canonicalJson, compareIdentity } from '@sogoc/kernel';
import { chooseValue } from './choose-value';
import { composeGolden } from './compose-golden';
import { jointDecisions } from './attributes-together/joint-decisions';
import type { AttributeStatement } from './criteria/attribute-statement';
import type { AttributeProvenance, MemberRecord } from './golden-types';
import type { Pin } from './pins/pin-types';
import type { SurvivorshipPolicy } from './criteria/survivorship-policy';

export interface LosingValue {
  readonly value: unknown;
  readonly source: string;
  readonly recordId: string;
  readonly recordKey: string;
  readonly observedAt: string;
  /** The rule by which it lost: a criterion, `source-order`, `record-identity` or `pinned`. */
  readonly lostBy: string;
}

export interface ValueExplanation {
  readonly value: unknown;
  readonly provenance: AttributeProvenance;
  /** Statements of other values, the closest contender first. Empty for a united list, where nothing is lost. */
  readonly losers: readonly LosingValue[];
}

/** Why an attribute has its value and what it was preferred to; undefined when it has none or is not declared. */
export function explainValue(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
  attributeName: string,
): ValueExplanation | undefined {
  const attribute = policy.attributes.find(({ name }) => name === attributeName);
  if (attribute === undefined) return undefined;
  const sorted = [...members].sort((left, right) => compareIdentity(left.identity, right.identity));
  const heard = jointDecisions(sorted, policy, pins).get(attribute.decidedWith ?? '')?.members ?? sorted;
  const chosen = chooseValue(heard, attribute, policy, pins, composeGolden(sorted, policy, pins));
  if (chosen === undefined) return undefined;
  const { value, provenance, ranked } = chosen;
  if (provenance.rule === 'union' || ranked === undefined) return { value, provenance, losers: [] };
  const isPinned = provenance.rule === 'pinned';
  const contenders = [{ statement: ranked.winner, lostBy: ranked.rule }, ...ranked.beaten];
  const losers = contenders
    .filter(({ statement }) => (isPinned ? !isSameValue(statement, value) : !statement.saysTheSameAs(ranked.winner)))
    .map(({ statement, lostBy }) => losingValue(statement, isPinned ? 'pinned' : lostBy));
  return { value, provenance, losers };
}

function isSameValue(statement: AttributeStatement, value: unknown): boolean {
  return statement.text === canonicalJson(value);
}

function losingValue({ member, value }: AttributeStatement, lostBy: string): LosingValue {
  const { identity, recordNumber, observedAt } = member;
  return {
    value,
    source: identity.source,
    recordId: String(recordNumber),
    recordKey: identity.recordKey,
    observedAt,
    lostBy,
  };
}
