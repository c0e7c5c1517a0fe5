import type { AttributeProvenance } from '@sogoc/golden';
import { vietnamDay } from '@sogoc/vietnam';

import { type Validity, validityOn } from './relation-validity';

/** By attribute, of each item of its list, or of its one value, whether it holds. */
export type AttributeValidity = Readonly<Record<string, Validity | readonly Validity[]>>;

interface Period {
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
}

/**
 * Judges on a day what of a golden record's values has a time: lists of which an item says since when or till when it holds, and values
 * that do. What says neither held from when it was observed, and before that nobody knows.
 */
export function attributeValidity(
  attributes: Readonly<Record<string, unknown>>,
  provenance: Readonly<Record<string, AttributeProvenance>>,
  day: string,
): AttributeValidity {
  const judged: Record<string, Validity | readonly Validity[]> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const observedAt = provenance[name]?.observedAt;
    const observedOn = observedAt === undefined || observedAt === '' ? null : vietnamDay(observedAt);
    const judge = (item: unknown): Validity => validityOn(day, { ...periodOf(item), observedOn, goneBy: null });
    if (Array.isArray(value) && value.some(hasPeriod)) judged[name] = value.map(judge);
    else if (hasPeriod(value)) judged[name] = judge(value);
  }
  return judged;
}

function hasPeriod(value: unknown): boolean {
  const { validFrom, validTo } = (value ?? {}) as Period;
  return typeof value === 'object' && (typeof validFrom === 'string' || typeof validTo === 'string');
}

function periodOf(item: unknown): { readonly validFrom: string | null; readonly validTo: string | null } {
  const { validFrom, validTo } = (item ?? {}) as Period;
  return {
    validFrom: typeof validFrom === 'string' ? validFrom : null,
    validTo: typeof validTo === 'string' ? validTo : null,
  };
}
