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
    ['1.500 m²', 1500, ['NUMBER_READ_FROM_TEXT']],
    ['1.500', undefined, ['NUMBER_AMBIGUOUS']],
    ['1,234', undefined, ['NUMBER_AMBIGUOUS']],
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

  it('suggests the likely value of a number that can be read in two ways', () => {
    const log = new FindingLog();
    readNumber('1.500', 'area', { min: 0, max: 1e9 }, log);
    expect(log.all()).toMatchObject([{ code: 'NUMBER_AMBIGUOUS', suggestion: '1500' }]);
  });

  it.each([
    ['1/2', 0.5],
    ['50%', 0.5],
    ['33,3 %', 0.333],
    ['0.125', 0.125],
    ['1.000', 1],
    ['3/2', undefined],
    ['50', undefined],
  ])('reads the share %s as %d', (text, share) => {
    expect(readNumber(text, 'share', { min: 0, max: 1 }, new FindingLog(), 'share')).toBe(share);
  });

  it('has no negative zero', () => {
    expect(Object.is(read(-0)[0], 0)).toBe(true);
  });
});
