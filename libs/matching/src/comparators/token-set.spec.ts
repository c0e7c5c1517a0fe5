import fc from 'fast-check';

import { tokenSet } from './token-set';

describe('a token set among the texts of a data set', () => {
  it('says of texts what it says of any two', () => {
    const words = fc.array(fc.constantFrom('phuong', 'phuonf', 'quan', '12', '12b', 'ho', 'ho'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [one.join(' '), other.join(' ')];
        const byPlace = tokenSet.among?.(['', left, right, 'ho chi minh']);
        if (left !== right) expect(byPlace?.(1, 2)).toBe(tokenSet(left, right));
        expect(byPlace?.(3, 2)).toBe(tokenSet('ho chi minh', right));
      }),
    );
  });
});
