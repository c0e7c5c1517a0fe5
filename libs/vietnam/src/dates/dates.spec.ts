import * as fc from 'fast-check';
import { dateOfJulianDay, julianDay } from './julian-day';
import { PLACEHOLDER_DATES } from './placeholder-dates';
import { addDays, daysBetween } from './day-arithmetic';
import { boundsOfDay, vietnamDay } from './vietnam-day';
import { parsePartialDate } from './partial-date';
import { formatPartialDate } from './calendar-day';

const OBSERVED = '2026-11-21';
const read = (raw: string, context = {}) => {
  const { value, findings } = parsePartialDate(raw, { observedAt: OBSERVED, ...context });
  return [value, findings.map(({ code, suggestion }) => (suggestion === undefined ? code : `${code} ${suggestion}`))];
};

describe('partial date', () => {
  it.each([
    ['1980-02-01', '1980-02-01', []],
    ['1980-02-01T00:00:00.000Z', '1980-02-01', []],
    ['01/02/1980', '1980-02-01', []],
    ['1/2/1980', '1980-02-01', []],
    ['01-02-1980', '1980-02-01', []],
    ['01.02.1980', '1980-02-01', []],
    ['1980/02/01', '1980-02-01', []],
    ['01021980', '1980-02-01', []],
    ['19800201', '1980-02-01', []],
    ['198002010000', '1980-02-01', []],
    ['198002012359', '1980-02-01', []],
    ['19800201235959', '1980-02-01', []],
    ['198002012460', undefined, ['DATE_FORM']],
    ['19800000', '1980', ['DATE_PADDED']],
    ['19800600', undefined, ['DATE_IMPOSSIBLE 1980-06']],
    ['20101980', '1980-10-20', []],
    ['33056', undefined, ['DATE_FORM 1990-07-02']],
    ['99999', undefined, ['DATE_FORM']],
    ['03305', undefined, ['DATE_FORM']],
    ['ngày 1 tháng 2 năm 1980', '1980-02-01', []],
    ['tháng 2 năm 1980', '1980-02', []],
    ['02/1980', '1980-02', []],
    ['1980-02', '1980-02', []],
    ['1980', '1980', []],
    ['Sinh năm 1980', '1980', []],
    ['00/00/1980', '1980', ['DATE_PADDED']],
    ['1980-00-00', '1980', ['DATE_PADDED']],
    ['xx/xx/1980', '1980', []],
    ['??/02/1980', '1980-02', []],
    ['--/--/1980', '1980', []],
    ['29/02/2000', '2000-02-29', []],
    ['29/02/1900', undefined, ['DATE_IMPOSSIBLE']],
    ['2016-06-00', undefined, ['DATE_IMPOSSIBLE 2016-06']],
    ['1991-13-01', undefined, ['DATE_SWAPPED 1991-01-13']],
    ['05/25/1990', undefined, ['DATE_SWAPPED 1990-05-25']],
    ['31/04/1990', undefined, ['DATE_IMPOSSIBLE']],
    ['1/2/80', undefined, ['DATE_TWO_DIGIT_YEAR 1980-02-01']],
    ['1/2/27', undefined, ['DATE_TWO_DIGIT_YEAR 1927-02-01']],
    ['3000-01-01', undefined, ['DATE_FUTURE']],
    ['22/11/2026', undefined, ['DATE_FUTURE']],
    ['21/11/2026', '2026-11-21', []],
    ['0198-01-01', undefined, ['DATE_IMPLAUSIBLE']],
    ['hôm qua', undefined, ['DATE_FORM']],
    ['31/5/2010.', '2010-05-31', []],
    ['0000-00-00', undefined, ['PLACEHOLDER_VALUE']],
    ['01/01/0001', undefined, ['PLACEHOLDER_VALUE']],
    ['1900-01-00', undefined, ['PLACEHOLDER_VALUE']],
    ['không rõ', undefined, ['PLACEHOLDER_VALUE']],
    ['', undefined, ['PLACEHOLDER_VALUE']],
  ])('%s → %s', (raw, value, findings) => {
    expect(read(raw)).toEqual([value, findings]);
  });

  it('takes 1 January for the year alone only from a source that pads', () => {
    expect(read('01/01/1960', { padsUnknown: true })).toEqual(['1960', ['DATE_PADDED']]);
    expect(parsePartialDate('01/01/1960')).toMatchObject({
      value: '1960-01-01',
      precision: 'day',
      padded: false,
      maybePadded: true,
    });
  });

  it('reads back what it formats, and never throws', () => {
    const day = fc.integer({ min: julianDay(1850, 1, 1), max: julianDay(2026, 11, 21) }).map(dateOfJulianDay);
    fc.assert(
      fc.property(day, ([year, month, dayOfMonth]) => {
        const value = formatPartialDate({ year, month, day: dayOfMonth });
        expect(parsePartialDate(value).value).toBe(value);
        expect(parsePartialDate(`${dayOfMonth}/${month}/${year}`).value).toBe(value);
        expect(parsePartialDate(value.slice(0, 7)).value).toBe(value.slice(0, 7));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => parsePartialDate(raw).findings.length >= 0));
  });
});

describe('a day in Viet Nam', () => {
  it.each([
    ['2026-10-12', '2026-10-12'],
    ['2026-10-12T04:30:00+07:00', '2026-10-12'],
    ['2026-10-11T21:30:00Z', '2026-10-12'],
    ['2026-10-11T16:59:59.999Z', '2026-10-11'],
    ['2026-10-11T17:00:00.000Z', '2026-10-12'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01'],
    ['2026-10-12T00:30:00+09:00', '2026-10-11'],
    ['2024-02-28 17:00Z', '2024-02-29'],
    ['20261011T170000Z', '2026-10-12'],
    ['2026-10-12T23:30:00', '2026-10-12'],
    ['hôm qua', 'hôm qua'],
  ])('%s is %s', (time, day) => {
    expect(vietnamDay(time)).toBe(day);
  });

  it.each(['2026-03-01', '1970-01-01'])('begins and ends within itself: %s', (day) => {
    const { first, last } = boundsOfDay(day);
    expect([vietnamDay(first), vietnamDay(last)]).toEqual([day, day]);
    expect(Date.parse(last) - Date.parse(first)).toBe(24 * 3_600_000 - 1);
  });

  it.each([
    ['1993-02-28T17:00:00.000Z', '1993-03-01', ['DATE_FROM_INSTANT 1993-03-01']],
    ['1992-02-28T17:00:00Z', '1992-02-29', ['DATE_FROM_INSTANT 1992-02-29']],
    ['1999-12-31T17:00:00+00:00', '2000-01-01', ['DATE_FROM_INSTANT 2000-01-01']],
    ['1993-02-28T16:59:59.000Z', '1993-02-28', []],
    ['1993-03-01T00:00:00+07:00', '1993-03-01', []],
    ['1993-03-01T00:00:00', '1993-03-01', []],
    ['1993-03-01 17:00:00', '1993-03-01', []],
    ['1993/02/28T17:00:00Z', '1993-03-01', ['DATE_FROM_INSTANT 1993-03-01']],
    ['1968-05-19T16:00:00.000Z', '1968-05-20', ['DATE_FROM_INSTANT 1968-05-20']],
    ['1976-05-19T16:00:00.000Z', '1976-05-19', []],
    ['1993-02-30T17:00:00Z', undefined, ['DATE_IMPOSSIBLE']],
  ])('a birth at %s is on %s', (raw, value, findings) => {
    expect(read(raw)).toEqual([value, findings]);
  });

  it.each([
    ['2026-10-12', '2026-10-12T04:30:00+07:00', []],
    ['2026-10-12', '2026-10-11T21:30:00.000Z', []],
    ['2026-10-12', '2026-10-11T16:30:00.000Z', ['DATE_FUTURE']],
    ['2026-10-12T03:00:00+07:00', '2026-10-12T04:30:00+07:00', []],
    ['2026-01-01', '2025-12-31T18:00:00Z', []],
    ['2026-10-13', '2026-10-12', ['DATE_FUTURE']],
  ])('%s observed at %s: %j', (raw, observedAt, codes) => {
    const { findings } = parsePartialDate(raw, { observedAt });
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('days between two days', () => {
  it.each([
    ['2026-11-29', '2026-11-29', 0],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-11-29', '2026-10-31', -29],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each(['2026-02-29', '2026', ''])('are none from %p', (text) => {
    expect(() => daysBetween(text, '2026-11-29')).toThrow(RangeError);
  });
});

describe('a day that is written when none is known', () => {
  it.each([
    ['01/01/1900', '1900-01-01', ['DATE_MAY_BE_PLACEHOLDER']],
    ['1900-01-01', '1900-01-01', ['DATE_MAY_BE_PLACEHOLDER']],
    ['1900-01-01T00:00:00', '1900-01-01', ['DATE_MAY_BE_PLACEHOLDER']],
    ['01011900', '1900-01-01', ['DATE_MAY_BE_PLACEHOLDER']],
    ['30/12/1899', '1899-12-30', ['DATE_MAY_BE_PLACEHOLDER']],
    ['00/00/1900', '1900', ['DATE_PADDED', 'DATE_MAY_BE_PLACEHOLDER']],
    ['1970-01-01T00:00:00.000Z', '1970-01-01', ['DATE_MAY_BE_PLACEHOLDER']],
    ['1970-01-01', '1970-01-01', []],
    ['01/01/1985', '1985-01-01', []],
    ['02/01/1900', '1900-01-02', []],
    ['1900', '1900', []],
  ])('%s stays and is found', (raw, value, findings) => {
    expect(read(raw)).toEqual([value, findings]);
  });

  it.each(PLACEHOLDER_DATES.map(({ date }) => date))('%s has no value in a source that pads', (date) => {
    expect(read(date, { padsUnknown: true })).toEqual([undefined, ['PLACEHOLDER_VALUE']]);
  });
});
