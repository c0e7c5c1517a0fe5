import fc from 'fast-check';

import { SeededRandom } from '../../random/seeded-random';
import { daySlip, paddedDate, swappedDayMonth, yearOnly, yearSlip } from './partial-dates';

const random = new SeededRandom('s');

test.each([
  ['paddedDate', paddedDate, '1956-08-17', '1956-01-01'],
  ['yearOnly', yearOnly, '1956-08-17', '1956'],
  ['swappedDayMonth', swappedDayMonth, '1980-02-01', '1980-01-02'],
  ['swappedDayMonth', swappedDayMonth, '1980-02-13', '1980-02-13'],
  ['swappedDayMonth', swappedDayMonth, '1980', '1980'],
])('%s', (_name, corrupter, value, expected) => {
  expect(corrupter(value, random)).toBe(expected);
});

test('slips of day and year are days of the calendar', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('2000-02-29', '1999-12-31', '1985-06-30'), (seed, value) => {
      for (const corrupter of [daySlip, yearSlip]) {
        const slipped = corrupter(value, new SeededRandom(seed)) ?? '';
        expect(new Date(`${slipped}T00:00:00Z`).toISOString().slice(0, 10)).toBe(slipped);
      }
    }),
  );
});

test('daySlip leaves a bare year alone', () => {
  expect(daySlip('1956', random)).toBe('1956');
});
