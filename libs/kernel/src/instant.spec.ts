import { isDay, readInstant, readObservedAt } from './instant';

describe('readInstant', () => {
  it.each([
    ['2026-01-31T08:00:00+07:00', '2026-01-31T01:00:00.000Z'],
    ['2026-01-31t08:00:00.123456z', '2026-01-31T08:00:00.123Z'],
    ['2026-01-31 08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(readInstant(text)?.toISOString()).toBe(instant);
  });

  it.each([
    '2026-01-31',
    '2026-01-31T08:00:00',
    '2026-01-31T08:00Z',
    '2023-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:61:00Z',
    '2026-01-01T00:00:00+25:00',
    '0000-01-01T00:00:00Z',
    'hôm qua',
    '1767225600',
  ])('does not read %s', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});

describe('isDay', () => {
  it.each([
    ['2026-10-12', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['0000-01-01', false],
    ['2026-10', false],
    ['2026-10-12T00:00:00Z', false],
    ['', false],
  ])('of %p is %p', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('readObservedAt', () => {
  it.each([
    ['2026-10-12', '2026-10-11T17:00:00.000Z'],
    ['2026-10-12T04:30:00+07:00', '2026-10-11T21:30:00.000Z'],
    ['2026-02-30', undefined],
    ['2026-10', undefined],
    ['12/10/2026', undefined],
  ])('takes %s for %s', (text, instant) => {
    expect(readObservedAt(text)?.toISOString()).toBe(instant);
  });
});
