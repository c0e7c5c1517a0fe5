import type { Clock } from '@sogoc/kernel';
import type { DayRange } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';

import { todayIn } from '../asked-time/asked-time';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Days of an answer when nothing is said, and at most. */
const USUAL_DAYS = 14;
const MOST_DAYS = 92;

/** Days in Viet Nam, as sent; left out: the two weeks up to today. */
export interface AskedDays {
  readonly from?: string;
  readonly to?: string;
}

/** Throws `InvalidRequestError`. */
export function dayRangeOf({ from, to }: AskedDays, clock: Clock): DayRange {
  const last = dayAt(to, '/to') ?? todayIn(clock);
  const first = dayAt(from, '/from') ?? later(last, 1 - USUAL_DAYS);
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  if (days < 1) throw invalid('/from', 'Send a day that is not after to.');
  if (days > MOST_DAYS) throw invalid('/from', `Ask for at most ${MOST_DAYS} days.`);
  return { from: first, to: last };
}

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return Array.from({ length: count }, (_, days) => later(from, days));
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

function dayAt(text: string | undefined, pointer: string): string | undefined {
  if (text === undefined) return undefined;
  const at = DAY.test(text) ? new Date(text) : new Date(NaN);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw invalid(pointer, 'Send a day: YYYY-MM-DD.');
  return text;
}

const invalid = (pointer: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code: 'invalid-day', detail }]);
