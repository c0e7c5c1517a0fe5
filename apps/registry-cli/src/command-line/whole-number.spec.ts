import { InvalidArgumentError } from 'commander';

import { percent } from './whole-number';

describe('percent', () => {
  it.each(['0', '100'])('is %s', (text) => {
    expect(percent(text)).toBe(Number(text));
  });

  it.each(['101', '150', '-1', '5.5', ''])('is not "%s"', (text) => {
    expect(() => percent(text)).toThrow(InvalidArgumentError);
  });
});
