import type { StatedRelation } from '../declaration/relation-declaration';

/** Since when what a version newly states of the same kind holds. */
export function beginnings({ type, role }: StatedRelation, added: readonly StatedRelation[]): string[] {
  const ofType = added.filter((other) => other.type === type);
  const ofRole = ofType.filter((other) => other.role === role);
  return (ofRole.length > 0 ? ofRole : ofType).flatMap(({ validFrom }) => validFrom ?? []);
}

/** The first day after it was last stated on which it was over; else the last one before, because registers hear late of sales. */
export function endWithin(
  days: readonly string[],
  { validFrom = '' }: StatedRelation,
  { saidOn, endedOn }: { readonly saidOn: string; readonly endedOn: string },
): string | undefined {
  const ends = days.filter((day) => day > validFrom && day <= endedOn).sort();
  return ends.find((day) => day >= saidOn.slice(0, day.length)) ?? ends.at(-1);
}
