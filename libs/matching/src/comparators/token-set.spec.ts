import fc from 'fast-check';

import { tokenSet } from './token-set';

describe('a token set that remembers', () => {
  it('says of texts what it says of them without memory', () => {
    const words = fc.array(fc.constantFrom('phuong', 'phuonf', 'quan', '12', '12b', 'ho', 'ho'), { maxLength: 6 });
    const remembering = tokenSet.remembering?.() ?? tokenSet;
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [left, right] = [one.join(' '), other.join(' ')];
        expect(remembering(left, right)).toBe(tokenSet(left, right));
      }),
    );
  });
});
