import { IssuedNumbers } from './issued-numbers';

test('a number is given once; a used-up space is told, not looped over', () => {
  const numbers = new IssuedNumbers();
  expect(numbers.take('1')).toBe(true);
  expect(numbers.take('1')).toBe(false);
  const next = ['1', '1', '2'];
  expect(numbers.issue(() => next.shift() ?? '')).toBe('2');
  expect(() => numbers.issue(() => '1')).toThrow(RangeError);
});
