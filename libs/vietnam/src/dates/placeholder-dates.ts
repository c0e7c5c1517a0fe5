/** A day that forms and programs write when they know none. */
export interface PlaceholderDate {
  /** `YYYY-MM-DD`, or the whole time where only the time gives it away. */
  readonly date: string;
  readonly vi: string;
  readonly en: string;
  /** Where it comes from. */
  readonly source: string;
}

export const PLACEHOLDER_DATES_VERSION = '2026-11';

/** Days that may be somebody's and far oftener are nobody's. 1 January of another year is what it says, unless the source pads. */
export const PLACEHOLDER_DATES: readonly PlaceholderDate[] = [
  {
    date: '1900-01-01',
    vi: 'Ngày đầu của biểu mẫu và bảng tính',
    en: 'First day of forms and spreadsheets',
    source: 'ECMA-376 part 1, 18.17.4 (date base 1900); default of many forms',
  },
  {
    date: '1899-12-30',
    vi: 'Ngày số 0 của OLE Automation',
    en: 'Day zero of OLE Automation',
    source: 'MS-OAUT 2.2.25 (DATE)',
  },
  {
    date: '1899-12-31',
    vi: 'Ngày số 0 của bảng tính',
    en: 'Day zero of spreadsheets',
    source: 'ECMA-376 part 1, 18.17.4 (date base 1900)',
  },
  {
    date: '1970-01-01T00:00:00Z',
    vi: 'Giây số 0 của Unix',
    en: 'Second zero of Unix',
    source: 'IEEE Std 1003.1, 4.19 (seconds since the Epoch)',
  },
];

const DAYS = new Set([...PLACEHOLDER_DATES.map(({ date }) => date), '1900-00-00']);
const SECOND_ZERO = /^1970-01-01[Tt ]00:00(?::00(?:\.0+)?)?(?:[Zz]|\+00:?00)$/;

/** Whether a date (`YYYY-MM-DD`, `1900-00-00` where day and month were left at 00), or the text it was read from, is one of the table. */
export function isPlaceholderDate(date: string, raw: string): boolean {
  return DAYS.has(date) || SECOND_ZERO.test(raw);
}
