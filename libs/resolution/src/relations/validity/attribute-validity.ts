import type { EntityDeclaration } from '@sogoc/core-entities';
import type { AttributeProvenance } from '@sogoc/golden';
import { vietnamDay } from '@sogoc/vietnam';

import { NO_RECORD } from '../relation-statement';
import { statementRows } from '../statement-rows';
import { endingOf, endingsOf } from './ended-with-golden';
import { type Validity, validityOn } from './validity-on-day';

/** By attribute, of each item of its list, or of its one value, whether it holds. */
export type AttributeValidity = Readonly<Record<string, Validity | readonly Validity[]>>;

interface Period {
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
}

/** What a golden record shows, and where it is from. */
interface ShownValues {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, AttributeProvenance>>;
}

/**
 * Judges on a day what of a golden record's values has a time: lists of which an item says since when or till when it holds, and values
 * that do. What says neither held from when it was observed, and before that nobody knows. What ends with the golden record ended with it.
 */
export function attributeValidity(
  { attributes, provenance }: ShownValues,
  declaration: EntityDeclaration,
  day: string,
): AttributeValidity {
  const judged: Record<string, Validity | readonly Validity[]> = {};
  const ends = endsByPlace({ attributes, provenance }, declaration);
  for (const [name, value] of Object.entries(attributes)) {
    const observedAt = provenance[name]?.observedAt;
    const observedOn = observedAt === undefined || observedAt === '' ? null : vietnamDay(observedAt);
    const judge = (item: unknown, place = 0): Validity =>
      validityOn(day, { ...periodOf(item), observedOn, goneBy: ends.get(`${name}/${place}`) ?? null });
    const hasEnd = (_: unknown, place: number): boolean => ends.has(`${name}/${place}`);
    if (Array.isArray(value) && (value.some(hasPeriod) || value.some(hasEnd))) judged[name] = value.map(judge);
    else if (hasPeriod(value)) judged[name] = judge(value);
  }
  return judged;
}

/** Since when items are over with the golden record, by attribute and place. */
function endsByPlace(shown: ShownValues, declaration: EntityDeclaration): ReadonlyMap<string, string> {
  const golden = { id: '', entity: declaration.entity, ...shown };
  const endings = endingsOf(golden, declaration);
  if (endings.size === 0) return new Map();
  return new Map(
    statementRows(declaration, NO_RECORD, shown).flatMap((row) => {
      const end = endingOf(row, golden, endings);
      return end === undefined ? [] : [[row.attribute, end] as const];
    }),
  );
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
