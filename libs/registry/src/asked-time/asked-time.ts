import type { Clock } from '@sogoc/kernel';
import { InvalidRequestError } from '@sogoc/platform';
import { dayAskedFor, instantAskedFor } from '@sogoc/resolution';
import { vietnamDay } from '@sogoc/vietnam';

/** The two clocks of a question: on which day something was so, and when the registry knew it. Both as sent. */
export interface AskedTime {
  /** A day, or an RFC 3339 instant, which counts as its day in Viet Nam; left out: today. */
  readonly validAt?: string;
  /** RFC 3339, or a day, which counts to its end in Viet Nam; left out: what is known now. */
  readonly knownAt?: string;
}

/** Today in Viet Nam as `YYYY-MM-DD`. */
export function todayIn(clock: Clock): string {
  return vietnamDay(clock.now().toISOString());
}

/** The day on which validity is judged. Throws `InvalidRequestError`. */
export function validDayOf({ validAt }: AskedTime, clock: Clock): string {
  if (validAt === undefined) return todayIn(clock);
  const day = dayAskedFor(validAt);
  if (day === undefined) throw invalid('/validAt', 'Send a day (YYYY-MM-DD) or an instant as RFC 3339.');
  return day;
}

/** The instant up to which the registry's knowledge counts; undefined: all of it. `pointer` names the parameter. Throws `InvalidRequestError`. */
export function knownInstantOf(knownAt: string | undefined, pointer = '/knownAt'): Date | undefined {
  if (knownAt === undefined) return undefined;
  const instant = instantAskedFor(knownAt);
  if (instant === undefined) throw invalid(pointer, 'Send an instant as RFC 3339.');
  return instant;
}

const invalid = (pointer: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code: 'invalid-instant', detail }]);
