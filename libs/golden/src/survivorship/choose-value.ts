import { canonicalJson } from '@sogoc/kernel';
import { isUnanimous, statementsOf, type AttributeStatement } from './criteria/attribute-statement';
import type { AttributeProvenance, ComposedBefore, MemberRecord } from './golden-types';
import { livePins } from './pins/live-pins';
import { provenanceOf } from './provenance';
import type { Pin } from './pins/pin-types';
import { compareInstants } from './criteria/compare-instants';
import { hasAuthority, trustIn } from './criteria/order-by-criterion';
import { isDropped, type StandingOf, uniteExclusively } from './lists/exclusive-list-items';
import { rankStatements, type RankedStatements } from './rank-statements';
import type { SurvivorshipAttribute, SurvivorshipPolicy, SurvivorshipRule } from './criteria/survivorship-policy';

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
  const statements = statementsOf(members, attribute.name).filter((statement) => isHeard(statement, attribute, before));
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

/** What ended with another value is heard only from records that say so themselves, or were observed after that. */
function isHeard(
  { member }: AttributeStatement,
  { emptiedBy }: SurvivorshipAttribute,
  before: ComposedBefore,
): boolean {
  if (emptiedBy?.values.includes(String(before.attributes[emptiedBy.attribute])) !== true) return true;
  const origin = before.provenance[emptiedBy.attribute];
  if (origin === undefined || origin.recordId === String(member.recordNumber)) return true;
  return compareInstants(member.observedAt, origin.observedAt) > 0;
}

const isListOf = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** With the origin of what implies it. */
function impliedValue({ impliedBy }: SurvivorshipAttribute, { provenance }: ComposedBefore): ChosenValue | undefined {
  const origin = impliedBy === undefined ? undefined : provenance[impliedBy.attribute];
  if (impliedBy === undefined || origin === undefined) return undefined;
  return { value: impliedBy.value, provenance: origin, ranked: undefined, overriddenPins: [] };
}

/** All distinct items; the best record's come first, then those of the next best, each in its own order. */
function unite(
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
