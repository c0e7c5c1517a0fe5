const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 instant to the millisecond; undefined when it is none. A leap second counts as the second before it. The check
 * on the day is ours because `Date` takes 30 February for 2 March.
 */
export function readInstant(text: string): Date | undefined {
  const [whole, year, month, day, , , second] = RFC_3339.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(year) < 1 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > daysInMonth)
    return undefined;
  const settled = second === '60' ? `${whole.slice(0, 17)}59${whole.slice(19)}` : whole;
  const instant = new Date(settled.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return PLAIN_DAY.test(text) && readInstant(`${text}T00:00:00Z`) !== undefined;
}

/** Reads the time of an observation: an RFC 3339 instant, or a day, which is taken from its beginning in Viet Nam (UTC+7). */
export function readObservedAt(text: string): Date | undefined {
  return readInstant(PLAIN_DAY.test(text) ? `${text}T00:00:00+07:00` : text);
}
