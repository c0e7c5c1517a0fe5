/** A day on which agencies do not work though it is a Monday to Friday. */
export interface DayOff {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly vi: string;
  readonly en: string;
}

export interface HolidayYear {
  readonly year: number;
  /** `announced`: by the notice for that year; `expected`: what the Labour Code gives before there is a notice. */
  readonly certainty: 'announced' | 'expected';
  readonly source: string;
  readonly daysOff: readonly DayOff[];
  /** Saturdays and Sundays that are worked in place of a day off. */
  readonly workedInstead: readonly string[];
}

/** Named by the day on which the table was last looked through. */
export const HOLIDAYS_VERSION = '2026-11-29';

const off = (vi: string, en: string, ...days: string[]): DayOff[] => days.map((day) => ({ day, vi, en }));
const newYear = (...days: string[]): DayOff[] => off('Tết Dương lịch', 'New Year', ...days);
const tet = (...days: string[]): DayOff[] => off('Tết Nguyên đán', 'Lunar New Year', ...days);
const hungKings = (...days: string[]): DayOff[] => off('Giỗ Tổ Hùng Vương', 'Hùng Kings', ...days);
const april = (...days: string[]): DayOff[] => off('30/4 và 1/5', '30 April and 1 May', ...days);
const nationalDay = (...days: string[]): DayOff[] => off('Quốc khánh', 'National Day', ...days);

const LABOUR_CODE = 'Labour Code 45/2019/QH14 art. 111 (3) and 112';

/**
 * Days off of agencies, with what is made good for a holiday on a weekend and what was exchanged by the notice for the year. Expected years take
 * one day before and four days from Tết on, as the notices for 2025 and 2026 did, and the day beside 2 September that adjoins a weekend.
 * 24 November (Vietnamese Culture Day, Resolution 80-NQ/TW of 2026-01-07) is not among them: Resolution 30/NQ-CP of 2026-02 has the Government propose it
 * as a paid day off by amending art. 112, and no text by which the National Assembly did so was found. A clock that runs out a day early wrongs nobody.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2024,
    certainty: 'announced',
    source: `${LABOUR_CODE}; notice of the Ministry of Labour for 2024; 29 April exchanged for 4 May`,
    daysOff: [
      ...newYear('2024-01-01'),
      ...tet('2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
      ...hungKings('2024-04-18'),
      ...april('2024-04-29', '2024-04-30', '2024-05-01'),
      ...nationalDay('2024-09-02', '2024-09-03'),
    ],
    workedInstead: ['2024-05-04'],
  },
  {
    year: 2025,
    certainty: 'announced',
    source: `${LABOUR_CODE}; notice of the Ministry of Labour for 2025; 2 May exchanged for 26 April`,
    daysOff: [
      ...newYear('2025-01-01'),
      ...tet('2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
      ...hungKings('2025-04-07'),
      ...april('2025-04-30', '2025-05-01', '2025-05-02'),
      ...nationalDay('2025-09-01', '2025-09-02'),
    ],
    workedInstead: ['2025-04-26'],
  },
  {
    year: 2026,
    certainty: 'announced',
    source: `${LABOUR_CODE}; notice of the Ministry of Home Affairs of October 2025 (31 August exchanged for 22 August); 12729/VPCP-KGVX of 2025-12-25 (2 January for 10 January)`,
    daysOff: [
      ...newYear('2026-01-01', '2026-01-02'),
      ...tet('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
      ...hungKings('2026-04-27'),
      ...april('2026-04-30', '2026-05-01'),
      ...nationalDay('2026-08-31', '2026-09-01', '2026-09-02'),
    ],
    workedInstead: ['2026-01-10', '2026-08-22'],
  },
  {
    year: 2027,
    certainty: 'expected',
    source: LABOUR_CODE,
    daysOff: [
      ...newYear('2027-01-01'),
      ...tet('2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'),
      ...hungKings('2027-04-16'),
      ...april('2027-04-30', '2027-05-03'),
      ...nationalDay('2027-09-02', '2027-09-03'),
    ],
    workedInstead: [],
  },
  {
    year: 2028,
    certainty: 'expected',
    source: LABOUR_CODE,
    daysOff: [
      ...newYear('2028-01-03'),
      ...tet('2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-31'),
      ...hungKings('2028-04-04'),
      ...april('2028-05-01', '2028-05-02'),
      ...nationalDay('2028-09-01', '2028-09-04'),
    ],
    workedInstead: [],
  },
];
