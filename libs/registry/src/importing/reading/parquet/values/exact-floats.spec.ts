import { numberOrText, shortestFloat } from './exact-floats';

describe('floats of Parquet', () => {
  it.each([120.1, -0.3, 1e-40, 3.4028235e38, 16_777_216, 0, Number.POSITIVE_INFINITY, Number.NaN])(
    'have the digits that were written: %s',
    (written) => {
      expect(shortestFloat(Math.fround(written))).toBe(written);
    },
  );

  it.each<[number, number | string]>([
    [12.5, 12.5],
    [2 ** 53 - 1, 9_007_199_254_740_991],
    [2 ** 53, '9.007199254740992e+15'],
    [-1e22, '-1e+22'],
    [Number.NaN, 'NaN'],
  ])('tell by an exponent that digits may be gone: %s', (double, told) => {
    expect(numberOrText(double)).toBe(told);
  });
});
