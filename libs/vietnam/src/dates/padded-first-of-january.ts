import type { DateNumbers } from './calendar-day';

/** What 1 January says of a birth or a founding: many offices write it where they know the year alone. */
export type FirstOfJanuary = 'another-day' | 'year-alone' | 'maybe-padded';

/**
 * `00/00/1960` is the year alone, and so is 1 January of a source that is known to pad what it does not know. Of any other source it
 * stays a day, and is worth little more than its year.
 */
export function firstOfJanuary({ month, day }: DateNumbers, padsUnknown: boolean): FirstOfJanuary {
  if (month === 0 && (day === 0 || day === undefined)) return 'year-alone';
  if (month !== 1 || day !== 1) return 'another-day';
  return padsUnknown ? 'year-alone' : 'maybe-padded';
}
