import fc from 'fast-check';

import { SeededRandom } from '../../../random/seeded-random';
import { digitTransposition } from './digit-transposition';

describe('digitTransposition', () => {
  it('swaps two neighbours: same digits, two places differ, the first stays', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d1234567\d$/), fc.string(), (value, seed) => {
        const swapped = digitTransposition(value, new SeededRandom(seed)) ?? '';
        expect([...swapped].sort()).toEqual([...value].sort());
        expect(swapped[0]).toBe(value[0]);
        const places = [...swapped].flatMap((digit, index) => (digit === value[index] ? [] : [index]));
        expect(places).toHaveLength(2);
        expect((places[1] as number) - (places[0] as number)).toBe(1);
      }),
    );
  });

  it.each(['', '5', '0777', '1-2-3'])('keeps %j, which has no pair to swap', (value) => {
    expect(digitTransposition(value, new SeededRandom('s'))).toBe(value);
  });
});
