import { type Clock, isDay } from '@sogoc/kernel';
import type { DayRange } from '@sogoc/persistence';
import { InvalidRequestError } from '@sogoc/platform';
import { addDays, daysBetween } from '@sogoc/vietnam';

import { todayIn } from '../asked-time/asked-time';

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
  const first = dayAt(from, '/from') ?? addDays(last, 1 - USUAL_DAYS);
  const days = daysBetween(first, last) + 1;
  if (days < 1) throw invalid('/from', 'Send a day that is not after to.');
  if (days > MOST_DAYS) throw invalid('/from', `Ask for at most ${MOST_DAYS} days.`);
  return { from: first, to: last };
}

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  const count = daysBetween(from, to) + 1;
  return Array.from({ length: count }, (_, days) => addDays(from, days));
}

function dayAt(text: string | undefined, pointer: string): string | undefined {
  if (text === undefined) return undefined;
  if (!isDay(text)) throw invalid(pointer, 'Send a day: YYYY-MM-DD.');
  return text;
}

const invalid = (pointer: string, detail: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer, code: 'invalid-day', detail }]);
