import { hash53 } from '@sogoc/kernel';

import { KeyNumbers } from './key-numbers';

describe('KeyNumbers', () => {
  it('numbers keys in the order in which they first come, beyond its first size too', () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => hash53(String(i)));
    const numbers = new KeyNumbers();
    expect(keys.map((key) => numbers.numberOf(key))).toEqual(keys.map((_, i) => i));
    expect(keys.map((key) => numbers.numberOf(key))).toEqual(keys.map((_, i) => i));
    expect(numbers.count).toBe(keys.length);
  });

  it('takes the least and the largest key for keys', () => {
    const numbers = new KeyNumbers();
    expect([0, 2 ** 53 - 1, 0].map((key) => numbers.numberOf(key))).toEqual([0, 1, 0]);
  });
});
