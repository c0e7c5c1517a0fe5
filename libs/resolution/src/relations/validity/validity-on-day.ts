/** Whether something holds on a day. `unknown`: nobody says since when or till when, and it is not guessed. */
export type Validity = 'valid' | 'ended' | 'not-yet' | 'unknown';

/** What is known of the time of a statement. Days are `YYYY-MM-DD`; dates may be a year or a month. */
export interface StatedTime {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The day on which the source last said so, in Viet Nam; null: it is not known. */
  readonly observedOn: string | null;
  /** The day since which it said so without a break; left out: only on that day. */
  readonly observedFrom?: string | null;
  /** The date from which something else holds, or the day on which the source said it no more; null: it is said still and survived. */
  readonly goneBy: string | null;
}

/** Judges a statement on a day. It holds to the end of its last day. */
export function validityOn(day: string, time: StatedTime): Validity {
  const { validTo, observedOn, goneBy } = time;
  const begun = hasBegun(day, time);
  if (begun === 'not-yet') return 'not-yet';
  const end = validTo ?? goneBy;
  if (end === null) return begun === 'valid' || isOnOrAfter(day, observedOn) ? 'valid' : 'unknown';
  if (validTo !== null) return judgeStatedEnd(day, validTo, begun);
  return judgeGone(day, end, begun, observedOn);
}

type Begun = 'valid' | 'not-yet' | 'unknown';

/** Within the year or month in which something began nobody knows whether it had. What was said had begun. */
function hasBegun(day: string, { validFrom, observedFrom = null }: StatedTime): Begun {
  if (validFrom === null) return isOnOrAfter(day, observedFrom) ? 'valid' : 'unknown';
  const same = day.slice(0, validFrom.length);
  if (same < validFrom) return 'not-yet';
  return same === validFrom && validFrom.length < day.length ? 'unknown' : 'valid';
}

function judgeStatedEnd(day: string, validTo: string, begun: Begun): Validity {
  const same = day.slice(0, validTo.length);
  if (same > validTo) return 'ended';
  if (same === validTo && validTo.length < day.length) return 'unknown';
  return begun;
}

/** Between the day on which it was last said and the one on which something else was, either may have held. */
function judgeGone(day: string, goneBy: string, begun: Begun, observedOn: string | null): Validity {
  const same = day.slice(0, goneBy.length);
  if (same > goneBy || (same === goneBy && goneBy.length === day.length)) return 'ended';
  if (same === goneBy) return 'unknown';
  if (day === observedOn) return 'valid';
  return begun === 'valid' && observedOn !== null && day < observedOn ? 'valid' : 'unknown';
}

function isOnOrAfter(day: string, other: string | null): boolean {
  return other !== null && day >= other;
}

/** What several statements of one relation come to. */
export function jointValidity(validities: readonly Validity[]): Validity {
  const order: readonly Validity[] = ['valid', 'unknown', 'ended', 'not-yet'];
  return order.find((validity) => validities.includes(validity)) ?? 'unknown';
}
