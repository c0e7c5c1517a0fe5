import { addDays, dayNumber, drawDate, isoDate, officeHour } from './calendar-days';
import { SeededRandom } from './seeded-random';

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2025-03-01', -1, '2025-02-28'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test('drawDate stays in its span, and an empty span is its first day', () => {
  const random = new SeededRandom('d');
  for (let i = 0; i < 100; i++) {
    const day = drawDate(random, '2025-06-28', '2025-07-03');
    expect(day >= '2025-06-28' && day <= '2025-07-03').toBe(true);
  }
  expect(drawDate(random, '2025-06-28', '2020-01-01')).toBe('2025-06-28');
});

test('officeHour is an RFC 3339 instant of that day in Vietnam', () => {
  expect(officeHour(new SeededRandom('o'), '2025-06-28')).toMatch(/^2025-06-28T(0[89]|1[0-6]):[0-5]\d:[0-5]\d\+07:00$/);
});

test('day numbers and dates are those of the platform, from 1900 to 2100', () => {
  for (let day = -25_567; day < 47_482; day += 1) {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (isoDate(day) !== date || dayNumber(date) !== day) throw new Error(`${day} is ${date}, not ${isoDate(day)}`);
  }
});
