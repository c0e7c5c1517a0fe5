import { dayAskedFor, instantAskedFor } from './day-and-instant-asked-for';

it.each([
  ['2026-03-05', '2026-03-05'],
  ['2026-03-05T16:59:59Z', '2026-03-05'],
  ['2026-03-05T17:00:00Z', '2026-03-06'],
  ['2026-03-05T23:00:00 07:00', '2026-03-05'],
  ['2026-02-30', undefined],
  ['soon', undefined],
])('the day of %s is %s', (text, day) => {
  expect(dayAskedFor(text)).toBe(day);
});

it.each([
  ['2026-03-05T12:00:00Z', '2026-03-05T12:00:00.000Z'],
  ['2026-03-05T12:00:00 07:00', '2026-03-05T05:00:00.000Z'],
  ['2026-03-05', '2026-03-05T16:59:59.999Z'],
  ['soon', undefined],
])('the instant of %s is %s', (text, instant) => {
  expect(instantAskedFor(text)?.toISOString()).toBe(instant);
});
