import { FindingLog } from './finding-log';
import { readNumber } from './read-number';

const read = (value: unknown): [number | undefined, string[]] => {
  const log = new FindingLog();
  const number = readNumber(value, 'area', { min: 0, max: 1e9 }, log);
  return [number, log.all().map(({ code }) => code)];
};

describe('reading a number', () => {
  it.each([
    [412.5, 412.5, []],
    ['412.5', 412.5, []],
    ['412,5', 412.5, ['NUMBER_READ_FROM_TEXT']],
    ['1.234.567,5', 1234567.5, ['NUMBER_READ_FROM_TEXT']],
    ['1,234,567.5', 1234567.5, ['NUMBER_READ_FROM_TEXT']],
    ['412.5 m²', 412.5, ['NUMBER_READ_FROM_TEXT']],
    ['1 250', 1250, ['NUMBER_READ_FROM_TEXT']],
    [null, undefined, []],
    ['', undefined, []],
    ['1,234', undefined, ['NUMBER_UNREADABLE']],
    ['about 5', undefined, ['NUMBER_UNREADABLE']],
    ['1e5', undefined, ['NUMBER_UNREADABLE']],
    [-1, undefined, ['NUMBER_NEGATIVE']],
    ['-1', undefined, ['NUMBER_NEGATIVE']],
    [2e9, undefined, ['NUMBER_OUT_OF_RANGE']],
    [true, undefined, ['UNREADABLE_VALUE']],
    [[5], undefined, ['UNREADABLE_VALUE']],
  ])('reads %j as %j', (value, number, codes) => {
    expect(read(value)).toEqual([number, codes]);
  });

  it('has no negative zero', () => {
    expect(Object.is(read(-0)[0], 0)).toBe(true);
  });
});
