import { compareBytes } from '@sogoc/kernel';

import { isStated, type AttributeStatement } from '../criteria/attribute-statement';
import type { AttributeProvenance } from '../golden-types';
import { STEWARD_SOURCE, type Pin } from './pin-types';
import { provenanceOf } from '../provenance';

export interface LivePin {
  readonly pin: Pin;
  readonly value: unknown;
  readonly provenance: AttributeProvenance;
}

/** The pins of one attribute that are awake, latest first. */
export function livePins(
  pins: readonly Pin[],
  attribute: string,
  statements: readonly AttributeStatement[],
): LivePin[] {
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
