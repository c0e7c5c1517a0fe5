import * as fc from 'fast-check';
import { HOLIDAY_YEARS } from './holidays';
import { addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days';

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const lunar = (day: string): string => LUNAR.format(new Date(`${day}T00:00:00Z`));
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('a clock in working days', () => {
  it.each([
    ['an ordinary week', '2026-03-02', 2, '2026-03-04'],
    ['over a weekend', '2026-03-05', 2, '2026-03-09'],
    ['starting on a Sunday', '2026-03-08', 1, '2026-03-09'],
    ['of no days, on a Sunday', '2026-03-08', 0, '2026-03-09'],
    ['of no days, on a Monday', '2026-03-09', 0, '2026-03-09'],
    ['over Tết 2026', '2026-02-13', 2, '2026-02-24'],
    ['from before Tết 2026', '2026-02-12', 2, '2026-02-23'],
    ['within Tết 2026', '2026-02-17', 2, '2026-02-24'],
    ['ten days over Tết 2026', '2026-02-10', 10, '2026-03-03'],
    ['fifteen days over Tết 2026', '2026-02-02', 15, '2026-03-02'],
    ['twenty days over Tết 2026', '2026-02-02', 20, '2026-03-09'],
    ['over Tết 2025', '2025-01-24', 2, '2025-02-04'],
    ['over Tết 2024', '2024-02-07', 1, '2024-02-15'],
    ['over Tết 2027, as expected', '2027-02-04', 2, '2027-02-15'],
    ['over Tết 2028, as expected', '2028-01-24', 1, '2028-02-01'],
    ['over New Year 2026, with a Saturday worked', '2025-12-31', 5, '2026-01-09'],
    ['into a Saturday worked', '2026-01-09', 1, '2026-01-10'],
    ['over a Hùng Kings day on a Sunday', '2026-04-24', 1, '2026-04-28'],
    ['over the end of April 2026', '2026-04-29', 1, '2026-05-04'],
    ['over National Day 2026', '2026-08-28', 1, '2026-09-03'],
    ['over the Saturday worked for it', '2026-08-21', 1, '2026-08-22'],
    ['in a year without a table', '2031-01-01', 1, '2031-01-02'],
    ['from late in the evening by UTC', '2026-03-02T18:00:00.000Z', 1, '2026-03-04'],
  ])('%s: %s and %d days end on %s', (_, from, count, end) => {
    expect(addWorkingDays(from, count)).toBe(end);
  });

  it.each([
    ['2026-02-13', '2026-02-24', 2],
    ['2026-02-24', '2026-02-13', -2],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-02-14', '2026-02-22', 0],
  ])('from %s to %s has %d days', (from, to, count) => {
    expect(workingDaysUntil(from, to)).toBe(count);
  });

  it('ends on a working day, and has as many working days as it was given', () => {
    const day = fc.integer({ min: 0, max: 1_800 }).map((days) => after('2024-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = addWorkingDays(from, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysUntil(from, end)).toBe(count);
      }),
    );
  });

  it.each(['', '2026-02-30', 'hôm nay', '2026-2-3'])('does not start on `%s`', (text) => {
    expect(() => addWorkingDays(text, 1)).toThrow(RangeError);
  });

  it.each([-1, 0.5, NaN])('does not run %d days', (count) => {
    expect(() => addWorkingDays('2026-03-02', count)).toThrow(RangeError);
  });
});

describe('the table of holidays', () => {
  it.each(HOLIDAY_YEARS.map((year) => [year.year, year] as const))('%d: eleven days by law', (year, { daysOff }) => {
    const named = (en: string): string[] => daysOff.filter((off) => off.en === en).map(({ day }) => day);
    expect(daysOff.every(({ day }) => day.startsWith(String(year)) && ![0, 6].includes(weekday(day)))).toBe(true);
    expect(named('Lunar New Year')).toHaveLength(5);
    expect(named('30 April and 1 May').length).toBeGreaterThanOrEqual(2);
    expect(named('National Day').length).toBeGreaterThanOrEqual(2);
    expect(new Set(daysOff.map(({ day }) => day)).size).toBe(daysOff.length);
  });

  it.each(HOLIDAY_YEARS.map(({ year, daysOff }) => [year, daysOff] as const))(
    '%d: Tết and Hùng Kings stand where the moon has them, or on the next day worked',
    (_, daysOff) => {
      const [firstOff = ''] = daysOff.filter(({ en }) => en === 'Lunar New Year').map(({ day }) => day);
      const aroundTet = [0, 1, 2, 3].map((days) => lunar(after(firstOff, days)));
      expect(aroundTet).toContain('1/1');
      const kings = daysOff.find(({ en }) => en === 'Hùng Kings')!.day;
      expect([lunar(kings), lunar(after(kings, -1)), lunar(after(kings, -2))]).toContain('3/10');
    },
  );

  it('lets a weekend be worked for every day that was exchanged', () => {
    for (const { workedInstead } of HOLIDAY_YEARS)
      expect(workedInstead.every((day) => [0, 6].includes(weekday(day)) && isWorkingDay(day))).toBe(true);
  });
});
