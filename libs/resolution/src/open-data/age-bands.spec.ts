import { ageBandOf } from './age-bands';

describe('an age band', () => {
  it.each([
    ['2026-11-29', '0-9'],
    ['2016-11-30', '0-9'],
    ['2016-11-29', '10-19'],
    ['1980-02-01', '40-49'],
    ['1980', '40-49'],
    ['1946-11-29', '80+'],
    ['1900', '80+'],
    ['2027', 'unknown'],
    ['tháng ba', 'unknown'],
    [null, 'unknown'],
  ])('of %s is %s', (dateOfBirth, band) => {
    expect(ageBandOf(dateOfBirth, '2026-11-29')).toBe(band);
  });
});
