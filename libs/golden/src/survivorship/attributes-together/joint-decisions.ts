import { groupBy } from '@sogoc/kernel';

import type { SurvivorshipAttribute, SurvivorshipPolicy } from '../criteria/survivorship-policy';
import type { MemberRecord } from '../golden-types';
import { decideTogether, type JointDecision } from './decide-together';
import { livePins } from '../pins/live-pins';
import type { Pin } from '../pins/pin-types';
import { statementsOf } from '../criteria/attribute-statement';

/** By the name of each group of attributes that are decided together, whose values they take. Members in identity order. */
export function jointDecisions(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
): ReadonlyMap<string, JointDecision> {
  const joint = policy.attributes.filter(({ decidedWith }) => decidedWith !== undefined);
  if (joint.length === 0) return new Map();
  const pinnedValueOf = ({ name }: SurvivorshipAttribute): unknown =>
    livePins(pins, name, statementsOf(members, name))[0]?.value;
  return new Map(
    [...groupBy(joint, ({ decidedWith = '' }) => decidedWith)].map(([name, group]) => [
      name,
      decideTogether(members, group, policy, pinnedValueOf),
    ]),
  );
}
