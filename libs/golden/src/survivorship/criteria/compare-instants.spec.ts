import { compareInstants } from './compare-instants';

describe('compareInstants', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01T07:00:00+07:00', 0],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z', 0],
    ['2026-01-01T00:00:00.1234Z', '2026-01-01T07:00:00.123400+07:00', 0],
    ['2026-01-01T23:00:00-05:00', '2026-01-02T00:00:00Z', 1],
    ['2026-01-01T00:00:00.123456Z', '2026-01-01T00:00:00.123457Z', -1],
    ['not an instant', '0001-01-01T00:00:00Z', -1],
  ])('%s against %s is %d', (left, right, expected) => {
    expect(compareInstants(left, right)).toBe(expected);
    expect(compareInstants(right, left)).toBe(0 - expected);
  });
});
