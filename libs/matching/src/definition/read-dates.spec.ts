import fc from 'fast-check';

import { dateReader, DATE_ORDERS, findDateOrder, type DateOrder } from './read-dates';

const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

describe('findDateOrder', () => {
  const cases: readonly [string, readonly string[], DateOrder, boolean][] = [
    ['ISO dates', ['1956-04-09', '1971-12-01'], 'ymd', true],
    ['digits alone, year first', ['19560409', '19711201'], 'ymd', true],
    ['digits alone, day first', ['25041956', '01121971'], 'dmy', true],
    ['digits alone, month first', ['04251956', '12011971'], 'mdy', true],
    ['a day past twelve among the firsts', ['03/04/1956', '25/12/1971'], 'dmy', true],
    ['a day past twelve among the seconds', ['03/04/1956', '12/25/1971'], 'mdy', true],
    ['parts without leading zeros', ['3.4.1956', '25.12.1971'], 'dmy', true],
    ['years of two figures', ['03/04/56', '25/12/71'], 'dmy', true],
    ['months written out', ['4 Apr 1956', '12 December 1971'], 'ymd', true],
    ['nothing that tells', ['03/04/1956', '05/06/1971'], 'dmy', false],
    ['the same day and month', ['04/04/1956'], 'dmy', true],
    ['year first and day before month', ['1956-25-04', '1971-13-12'], 'ydm', true],
    ['a few wrong values', [...Array.from({ length: 20 }, (_, i) => `${i + 1}/03/1956`), '03/25/1956'], 'dmy', true],
    ['nothing', ['', ''], 'ymd', true],
  ];
  it.each(cases)('knows the order by %s', (_, texts, order, isKnown) => {
    expect(findDateOrder(counted(texts))).toEqual({ order, isKnown });
  });

  it('finds the order in which a column was written, padded or not, whatever stands between', () => {
    const day = fc.record({
      y: fc.integer({ min: 1920, max: 2020 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 28 }),
    });
    const style = fc.record({
      order: fc.constantFrom(...DATE_ORDERS),
      padded: fc.boolean(),
      between: fc.constantFrom('/', '-', '.', ' '),
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), style, (days, { order, padded, between }) => {
        const parts = (date: { y: number; m: number; d: number }): string[] =>
          [...order].map((part) => String(date[part as 'y']).padStart(padded ? 2 : 1, '0'));
        const texts = [...days, { y: 1990, m: 11, d: 27 }].map((date) => parts(date).join(between));
        const found = findDateOrder(counted(texts));
        const read = dateReader(found.order, texts);
        const iso = ({ y, m, d }: { y: number; m: number; d: number }): string =>
          `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        expect(days.map((date) => read(parts(date).join(between)))).toEqual(days.map(iso));
      }),
    );
  });
});

describe('dateReader', () => {
  const cases: readonly [DateOrder, string, string][] = [
    ['dmy', '9/4/1956', '1956-04-09'],
    ['dmy', '09.04.1956', '1956-04-09'],
    ['mdy', '4/9/1956', '1956-04-09'],
    ['ymd', '1956-04-09T00:00:00Z', '1956-04-09'],
    ['dmy', '9/4/1956 00:00', '1956-04-09'],
    ['dmy', '9 April 1956', '1956-04-09'],
    ['dmy', 'April 9th, 1956', '1956-04-09'],
    ['dmy', '1956 Apr 9', '1956-04-09'],
    ['dmy', 'Apr 1956', '1956-04'],
    ['ymd', '1956', '1956'],
    ['ymd', '1956-04', '1956-04'],
    ['dmy', '04/1956', '1956-04'],
    ['ymd', '1956-04-00', '1956-04'],
    ['ymd', '1956-00-00', '1956'],
    ['ymd', '1956-13-01', '1956'],
    ['ymd', '1956-02-30', '1956-02'],
    ['ymd', '0000-00-00', ''],
    ['ymd', '', ''],
    ['ymd', 'unknown', ''],
    ['ymd', '42', ''],
  ];
  it.each([
    ['12 mars 1975', '1975-03-12'],
    ['1 févr. 1980', '1980-02-01'],
    ['14 août 2001', '2001-08-14'],
    ['3. Dezember 1968', '1968-12-03'],
    ['7 de enero de 1990', '1990-01-07'],
    ['21 maggio 1955', '1955-05-21'],
    ['5 października 1944', '1944-10-05'],
    ['Sept 4, 1971', '1971-09-04'],
    ['tháng 3 1971', '1971-03'],
  ])('reads the month of %j by its name in one of many languages', (text, iso) => {
    expect(dateReader('dmy')(text)).toBe(iso);
  });

  it.each(cases)('reads in the order %s the text %j as %j', (order, text, iso) => {
    expect(dateReader(order)(text)).toBe(iso);
  });

  it('reads two figures as a year no later than those written in full, else as POSIX does', () => {
    expect(dateReader('dmy', ['01/01/1998'])('1/2/45')).toBe('1945-02-01');
    expect(dateReader('dmy', ['01/01/2012'])('1/2/07')).toBe('2007-02-01');
    expect(dateReader('dmy', ['01/01/2012'])('1/2/45')).toBe('1945-02-01');
    expect(dateReader('dmy')('1/2/70')).toBe('1970-02-01');
    expect(dateReader('dmy')('1/2/07')).toBe('2007-02-01');
  });
});
