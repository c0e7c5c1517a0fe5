import { compareIdentity } from '@sogoc/kernel';

import { chooseValue } from './choose-value';
import { composeIdentifiers } from './identifiers/compose-identifiers';
import { findDisputes, type Dispute } from './authorities-that-disagree';
import { jointDecisions } from './attributes-together/joint-decisions';
import type { AttributeProvenance, ComposedBefore, ComposedGolden, MemberRecord } from './golden-types';
import type { Pin } from './pins/pin-types';
import type { SurvivorshipAttribute, SurvivorshipPolicy } from './criteria/survivorship-policy';

/** A composed golden record with what a steward should look at; only the members of `ComposedGolden` are public. */
export interface GoldenComposition extends ComposedGolden {
  readonly disputes: readonly Dispute[];
  /** Live pins that ask for another value than a later live pin on the same attribute. */
  readonly overriddenPins: readonly Pin[];
  /** Records that say something ended which, by what survived, did not. */
  readonly contradicted: readonly ContradictedRecords[];
}

export interface ContradictedRecords {
  /** Name of the attributes that were decided together. */
  readonly group: string;
  readonly recordNumbers: readonly number[];
}

/**
 * The golden record of one cluster's live members: a function of its arguments in which the order of members and pins has no
 * part. Attributes that the policy does not declare are left out.
 */
export function composeGolden(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
): GoldenComposition {
  const sorted = members.length < 2 ? members : [...members].sort((l, r) => compareIdentity(l.identity, r.identity));
  const attributes: Record<string, unknown> = {};
  const provenance: Record<string, AttributeProvenance> = {};
  const overriddenPins: Pin[] = [];
  const pinned = new Set<string>();
  const decisions = jointDecisions(sorted, policy, pins);
  for (const attribute of emptiedLast(policy)) {
    const heard = decisions.get(attribute.decidedWith ?? '')?.members ?? sorted;
    const chosen = chooseValue(heard, attribute, policy, pins, { attributes, provenance });
    if (chosen === undefined) continue;
    attributes[attribute.name] = chosen.value;
    provenance[attribute.name] = chosen.provenance;
    overriddenPins.push(...chosen.overriddenPins);
    if (chosen.provenance.rule === 'pinned') pinned.add(attribute.name);
  }
  const identifiers = composeIdentifiers(sorted, policy, attributes);
  const disputes = findDisputes(sorted, policy, pinned);
  for (const { attribute } of disputes) {
    const origin = provenance[attribute];
    if (origin !== undefined) provenance[attribute] = { ...origin, disputed: true };
  }
  const contradicted = [...decisions].flatMap(([group, decision]) => {
    const recordNumbers = decision.contradicted.map(({ recordNumber }) => recordNumber);
    return recordNumbers.length === 0 ? [] : [{ group, recordNumbers }];
  });
  return {
    ...inDeclaredOrder({ attributes, provenance }, policy),
    identifiers,
    recordCount: members.length,
    disputes,
    overriddenPins,
    contradicted,
  };
}

/** By policy: it is the same for all golden records that are composed by it. */
const ORDERS = new WeakMap<SurvivorshipPolicy, readonly SurvivorshipAttribute[]>();

/** What another attribute may empty is composed behind it. */
function emptiedLast(policy: SurvivorshipPolicy): readonly SurvivorshipAttribute[] {
  const known = ORDERS.get(policy);
  if (known !== undefined) return known;
  const { attributes } = policy;
  const emptied = attributes.filter(({ emptiedBy }) => emptiedBy !== undefined);
  const order = emptied.length === 0 ? attributes : [...attributes.filter((one) => !emptied.includes(one)), ...emptied];
  ORDERS.set(policy, order);
  return order;
}

function inDeclaredOrder(
  { attributes, provenance }: ComposedBefore,
  policy: SurvivorshipPolicy,
): Pick<ComposedGolden, 'attributes' | 'provenance'> {
  if (emptiedLast(policy) === policy.attributes) return { attributes, provenance };
  const ordered: { attributes: Record<string, unknown>; provenance: Record<string, AttributeProvenance> } = {
    attributes: {},
    provenance: {},
  };
  for (const { name } of policy.attributes) {
    const origin = provenance[name];
    if (origin === undefined) continue;
    ordered.attributes[name] = attributes[name];
    ordered.provenance[name] = origin;
  }
  return ordered;
}
