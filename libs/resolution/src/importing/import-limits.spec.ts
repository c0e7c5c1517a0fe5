import { gapAmongParts } from './import-limits';

const parts = (...numbers: number[]): { part: number }[] => numbers.map((part) => ({ part }));

describe('a gap among the parts of a file', () => {
  it.each([
    [parts(1, 2, 3), 3, undefined],
    [[], 0, undefined],
    [parts(1, 3), 3, 'Part 2 of 3 is not here: send it.'],
    [parts(1, 2), 3, 'Part 3 of 3 is not here: send it.'],
    [parts(1, 2, 3), 2, 'There are 3 parts, and you say 2.'],
  ])('%j of %i: %s', (sizes, count, gap) => {
    expect(gapAmongParts(sizes, count)).toBe(gap);
  });
});
