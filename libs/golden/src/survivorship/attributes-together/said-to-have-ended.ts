import type { SurvivorshipAttribute } from '../criteria/survivorship-policy';

/** Values of attributes that are decided together, by name. */
export type JointValue = Readonly<Record<string, unknown>>;

/**
 * Whether a value says that something is over for good: a death, a dissolution. A record that says so where what leads does not is no mere
 * other opinion: somebody is alive whom it holds for dead. The other way round a record is only late.
 */
export function isFinal(value: JointValue, group: readonly SurvivorshipAttribute[]): boolean {
  return group.some(({ name, finalValues = [] }) => finalValues.includes(String(value[name])));
}
