import type { Draws } from '../draw/draws';
import type { Clerk } from './clerk';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Nobody knows more than the year. */
  readonly yearOnly?: boolean;
}

export function drawDay(draws: Draws, year: number, lastMonth = 12): Day {
  return { year, month: draws.whole(1, lastMonth), day: draws.whole(1, 28) };
}

/** A date by the office's habit, with a slip now and then. */
export function writeDate(day: Day, clerk: Clerk): string {
  const { office } = clerk;
  if (day.yearOnly === true || clerk.errs('year-only')) {
    if (!office.padsDays) return String(day.year);
    clerk.labels.add('padded-date');
    return inStyle({ year: day.year, month: 1, day: 1 }, office.dates);
  }
  if (day.day <= 12 && clerk.errs('day-month-swapped'))
    return inStyle({ ...day, day: day.month, month: day.day }, office.dates);
  return inStyle(clerk.errs('date-slip') ? slipped(day, clerk.draws) : day, office.dates);
}

function slipped(day: Day, draws: Draws): Day {
  const kind = draws.next();
  if (kind < 0.45) return { ...day, day: day.day >= 28 ? day.day - 1 : day.day + 1 };
  if (kind < 0.7) return { ...day, month: (day.month % 12) + 1 };
  return { ...day, year: day.year + draws.one([-10, -1, -1, 1]) };
}

function inStyle({ year, month, day }: Day, style: 'iso' | 'slashes'): string {
  const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return style === 'iso' ? `${year}-${mm}-${dd}` : `${dd}/${mm}/${year}`;
}
