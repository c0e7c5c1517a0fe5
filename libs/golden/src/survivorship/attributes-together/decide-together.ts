import { AttributeStatement, isStated } from '../criteria/attribute-statement';
import { agreesWith } from '../criteria/compare-completeness';
import { rankJointStatements } from './rank-together';
import { isFinal, type JointValue } from './said-to-have-ended';
import type { SurvivorshipAttribute, SurvivorshipPolicy } from '../criteria/survivorship-policy';
import type { MemberRecord } from '../golden-types';

/** What pins say of one attribute; undefined: nothing. */
export type PinnedValueOf = (attribute: SurvivorshipAttribute) => unknown;

/** The records from which attributes that are decided together take their values, and those that say what ended though it did not. */
export interface JointDecision {
  readonly members: readonly MemberRecord[];
  readonly contradicted: readonly MemberRecord[];
}

/**
 * Decides attributes of one group at once: the record whose statement ranks first, or a pin, leads, and only records that do not
 * contradict it are heard. So nobody is alive by one source with the day of death of another.
 */
export function decideTogether(
  members: readonly MemberRecord[],
  group: readonly SurvivorshipAttribute[],
  policy: SurvivorshipPolicy,
  pinnedValueOf: PinnedValueOf,
): JointDecision {
  const pinned = Object.fromEntries(group.map((attribute) => [attribute.name, pinnedValueOf(attribute)]));
  const isPinned = group.some(({ name }) => isStated(pinned[name]));
  if (!isPinned && sayTheSame(members, group)) return { members, contradicted: [] };
  const leading = isPinned ? valueOf({ attributes: pinned }, group) : leadingValue(members, group, policy);
  if (leading === undefined) return { members, contradicted: [] };
  const heard = members.filter((member) => agree(valueOf(member, group), leading, group));
  const others = members.filter((member) => !heard.includes(member));
  const contradicted = isFinal(leading, group) ? [] : others.filter((member) => isFinal(valueOf(member, group), group));
  return { members: heard, contradicted };
}

/** As records of nearly all clusters do: they are alive and that is all. Then whoever leads contradicts none of them. */
function sayTheSame([first, ...others]: readonly MemberRecord[], group: readonly SurvivorshipAttribute[]): boolean {
  return others.every(({ attributes }) => group.every(({ name }) => attributes[name] === first?.attributes[name]));
}

function leadingValue(
  members: readonly MemberRecord[],
  group: readonly SurvivorshipAttribute[],
  policy: SurvivorshipPolicy,
): JointValue | undefined {
  const statements = members
    .filter((member) => group.some(({ name }) => isStated(member.attributes[name])))
    .map((member) => new AttributeStatement(member, valueOf(member, group)));
  return rankJointStatements(statements, group, policy)?.winner.value as JointValue | undefined;
}

/** With what a value implies: whoever has a day of death is dead. */
function valueOf(
  { attributes }: Pick<MemberRecord, 'attributes'>,
  group: readonly SurvivorshipAttribute[],
): JointValue {
  return Object.fromEntries(
    group.map(({ name, impliedBy }) => {
      const isImplied = impliedBy !== undefined && isStated(attributes[impliedBy.attribute]);
      return [name, isStated(attributes[name]) || !isImplied ? attributes[name] : impliedBy.value];
    }),
  );
}

function agree(left: JointValue, right: JointValue, group: readonly SurvivorshipAttribute[]): boolean {
  return group.every(({ name }) => {
    const [one, other] = [left[name], right[name]];
    return !isStated(one) || !isStated(other) || agreesWith(one, other);
  });
}
