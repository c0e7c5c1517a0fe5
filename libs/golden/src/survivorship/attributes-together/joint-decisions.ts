import { groupBy } from '@sogoc/kernel';

import type { SurvivorshipAttribute, SurvivorshipPolicy } from '../criteria/survivorship-policy';
import type { MemberRecord } from '../golden-types';
import { decideTogether, type JointDecision } from './decide-together';
import { livePins } from '../pins/live-pins';
import type { Pin } from '../pins/pin-types';
import { statementsOf } from '../criteria/attribute-statement';

type Groups = ReadonlyMap<string, readonly SurvivorshipAttribute[]>;

/** By policy: they are the same for all golden records that are composed by it. */
const GROUPS = new WeakMap<SurvivorshipPolicy, Groups>();

/** By the name of each group of attributes that are decided together, whose values they take. Members in identity order. */
export function jointDecisions(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
): ReadonlyMap<string, JointDecision> {
  const pinnedValueOf = ({ name }: SurvivorshipAttribute): unknown =>
    pins.length === 0 ? undefined : livePins(pins, name, statementsOf(members, name))[0]?.value;
  const decisions = new Map<string, JointDecision>();
  for (const [name, group] of groupsOf(policy))
    decisions.set(name, decideTogether(members, group, policy, pinnedValueOf));
  return decisions;
}

function groupsOf(policy: SurvivorshipPolicy): Groups {
  const known = GROUPS.get(policy);
  if (known !== undefined) return known;
  const joint = policy.attributes.filter(({ decidedWith }) => decidedWith !== undefined);
  const groups = groupBy(joint, ({ decidedWith = '' }) => decidedWith);
  GROUPS.set(policy, groups);
  return groups;
}
