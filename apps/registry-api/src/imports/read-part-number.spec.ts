import { readPartNumber } from './read-part-number';

describe('the number of a part', () => {
  it.each([
    ['1', 1],
    ['250000', 250_000],
  ])('reads %s', (text, number) => expect(readPartNumber(text)).toBe(number));

  it.each(['', '0', '01', '-1', '1e3', '0x1', '1.0', ' 1', 'abc', '１'])('takes %j for none', (text) =>
    expect(readPartNumber(text)).toBeNaN(),
  );
});
