import { canonicalJson } from '@sogoc/kernel';
import { statementsOf } from './criteria/attribute-statement';
import { isHeard } from './emptied-by-another-value';
import type { AttributeProvenance, ComposedBefore, MemberRecord } from './golden-types';
import { livePins } from './pins/live-pins';
import { provenanceOf } from './provenance';
import type { Pin } from './pins/pin-types';
import { isDropped } from './lists/exclusive-list-items';
import { unite } from './lists/union-of-lists';
import { rankStatements, type RankedStatements } from './rank-statements';
import type { SurvivorshipAttribute, SurvivorshipPolicy } from './criteria/survivorship-policy';

export interface ChosenValue {
  readonly value: unknown;
  readonly provenance: AttributeProvenance;
  /** How the records alone would have ranked; undefined when a pin gives a value that no record states. */
  readonly ranked: RankedStatements | undefined;
  /** Live pins that ask for another value than the one in force, latest first. */
  readonly overriddenPins: readonly Pin[];
}

const NOTHING: ComposedBefore = { attributes: {}, provenance: {} };

/** The surviving value of one attribute, or undefined when there is none. `pins` may hold those of other attributes. */
export function chooseValue(
  members: readonly MemberRecord[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
  before: ComposedBefore = NOTHING,
): ChosenValue | undefined {
  const stated = statementsOf(members, attribute.name);
  const { emptiedBy } = attribute;
  const statements =
    emptiedBy === undefined ? stated : stated.filter((statement) => isHeard(statement, emptiedBy, before));
  if (statements.length === 0 && pins.length === 0) return impliedValue(attribute, before);
  const ranked = rankStatements(statements, attribute, policy);
  const [inForce, ...older] = livePins(pins, attribute.name, statements);
  if (inForce !== undefined) {
    const overriddenPins = older.filter((pin) => canonicalJson(pin.value) !== canonicalJson(inForce.value));
    const value = isListOf(inForce.value) ? inForce.value.filter((item) => !isDropped(item, attribute)) : inForce.value;
    return { ...inForce, value, ranked, overriddenPins: overriddenPins.map((older) => older.pin) };
  }
  if (ranked === undefined) return impliedValue(attribute, before);
  const survived = attribute.survivorship.includes('union')
    ? unite(statements, attribute, policy, ranked, before)
    : ranked;
  const value = 'value' in survived ? survived.value : survived.winner.value;
  if (Array.isArray(value) && value.length === 0) return undefined;
  return { value, provenance: provenanceOf(survived.winner.member, survived.rule), ranked, overriddenPins: [] };
}

const isListOf = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** With the origin of what implies it. */
function impliedValue({ impliedBy }: SurvivorshipAttribute, { provenance }: ComposedBefore): ChosenValue | undefined {
  const origin = impliedBy === undefined ? undefined : provenance[impliedBy.attribute];
  if (impliedBy === undefined || origin === undefined) return undefined;
  return { value: impliedBy.value, provenance: origin, ranked: undefined, overriddenPins: [] };
}
