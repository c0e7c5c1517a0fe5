import { readInstant } from '@sogoc/kernel';
import { boundsOfDay, vietnamDay } from '@sogoc/vietnam';

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day on which something is asked to be so: a day, or an RFC 3339 instant, which counts as its day in Viet Nam. Undefined for neither. */
export function dayAskedFor(text: string): string | undefined {
  const instant = instantOf(PLAIN_DAY.test(text) ? boundsOfDay(text).first : text);
  return instant && vietnamDay(instant.toISOString());
}

/** Up to when knowledge is asked for: an RFC 3339 instant, or a day, which counts to its end in Viet Nam. Undefined for neither. */
export function instantAskedFor(text: string): Date | undefined {
  return instantOf(PLAIN_DAY.test(text) ? boundsOfDay(text).last : text);
}

/** A plus sign that was not percent-encoded in the query arrives as a space. */
function instantOf(text: string): Date | undefined {
  return readInstant(text.replace(/ (?=\d{2}:\d{2}$)/, '+'));
}
