import { canonicalJson } from '@sogoc/kernel';
import fc from 'fast-check';

import { differingMembers, sameJson } from './same-json';

describe('sameJson', () => {
  it('says what canonical JSON says', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(sameJson(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
        expect(sameJson(left, JSON.parse(JSON.stringify(left)))).toBe(true);
      }),
    );
  });

  it.each([
    ['a member without a value is none', { a: 1, b: undefined }, { a: 1 }, true],
    ['nor does the order of members matter', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    ['that of a list does', [1, 2], [2, 1], false],
    ['an empty list is no object', [], {}, false],
    ['null is a value', { a: null }, {}, false],
  ])('%s', (_, left, right, same) => expect(sameJson(left, right)).toBe(same));

  it('names members that differ', () => {
    expect(differingMembers({ a: 1, b: [2], c: undefined }, { a: 1, b: [3], d: 0 })).toEqual(['b', 'd']);
  });
});
