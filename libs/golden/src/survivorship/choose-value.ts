import { canonicalJson, compareBytes } from '@sogoc/kernel';
import { isStated, isUnanimous, statementsOf, type AttributeStatement } from './criteria/attribute-statement';
import type { AttributeProvenance, MemberRecord } from './golden-types';
import { STEWARD_SOURCE, type Pin } from './pin-types';
import { rankStatements, type RankedStatements } from './criteria/rank-statements';
import type { SurvivorshipAttribute, SurvivorshipPolicy, SurvivorshipRule } from './criteria/survivorship-policy';

export interface ChosenValue {
  readonly value: unknown;
  readonly provenance: AttributeProvenance;
  /** How the records alone would have ranked; undefined when a pin gives a value that no record states. */
  readonly ranked: RankedStatements | undefined;
  /** Live pins that ask for another value than the one in force, latest first. */
  readonly overriddenPins: readonly Pin[];
}

/** The surviving value of one attribute, or undefined when there is none. `pins` may hold those of other attributes. */
export function chooseValue(
  members: readonly MemberRecord[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  pins: readonly Pin[],
): ChosenValue | undefined {
  const statements = statementsOf(members, attribute.name);
  const ranked = rankStatements(statements, attribute, policy);
  const [inForce, ...older] = livePins(pins, attribute.name, statements);
  if (inForce !== undefined) {
    const overriddenPins = older.filter((pin) => canonicalJson(pin.value) !== canonicalJson(inForce.value));
    return { ...inForce, ranked, overriddenPins: overriddenPins.map((older) => older.pin) };
  }
  if (ranked === undefined) return undefined;
  const survived = attribute.survivorship.includes('union') ? unite(statements, attribute, policy, ranked) : ranked;
  const value = 'value' in survived ? survived.value : survived.winner.value;
  return { value, provenance: provenanceOf(survived.winner.member, survived.rule), ranked, overriddenPins: [] };
}

interface LivePin {
  readonly pin: Pin;
  readonly value: unknown;
  readonly provenance: AttributeProvenance;
}

function livePins(pins: readonly Pin[], attribute: string, statements: readonly AttributeStatement[]): LivePin[] {
  if (pins.length === 0) return [];
  return pins
    .filter((pin) => pin.attribute === attribute)
    .sort((left, right) => right.order - left.order || compareBytes(right.decisionId, left.decisionId))
    .flatMap((pin) => wake(pin, statements) ?? []);
}

function wake(pin: Pin, statements: readonly AttributeStatement[]): LivePin | undefined {
  if (pin.recordNumber !== undefined) {
    const stated = statements.find(({ member }) => member.recordNumber === pin.recordNumber);
    if (stated === undefined) return undefined;
    const provenance = { ...provenanceOf(stated.member, 'pinned'), decisionId: pin.decisionId };
    return { pin, value: stated.value, provenance };
  }
  if (!isStated(pin.value)) return undefined;
  const { decisionId, pinnedAt: observedAt } = pin;
  const provenance = { source: STEWARD_SOURCE, recordId: '', recordKey: '', observedAt, rule: 'pinned', decisionId };
  return { pin, value: pin.value, provenance };
}

function provenanceOf(
  { recordNumber, identity, observedAt }: MemberRecord,
  rule: SurvivorshipRule,
): AttributeProvenance {
  return { source: identity.source, recordId: String(recordNumber), recordKey: identity.recordKey, observedAt, rule };
}

/** All distinct items; the best record's come first, then those of the next best, each in its own order. */
function unite(
  statements: readonly AttributeStatement[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  ranked: RankedStatements,
): { value: unknown; winner: AttributeStatement; rule: SurvivorshipRule } {
  if (isUnanimous(statements)) return { value: ranked.winner.value, winner: ranked.winner, rule: ranked.rule };
  const items = new Map<string, unknown>();
  let rest = statements;
  for (let best: RankedStatements | undefined = ranked; best; best = rankStatements(rest, attribute, policy)) {
    const { winner } = best;
    for (const item of Array.isArray(winner.value) ? winner.value : [winner.value]) {
      const text = canonicalJson(item);
      if (!items.has(text)) items.set(text, item);
    }
    rest = rest.filter((statement) => statement !== winner);
  }
  return { value: [...items.values()], winner: ranked.winner, rule: 'union' };
}
