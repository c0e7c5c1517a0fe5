import fc from 'fast-check';

import { alignmentDistance } from './edit-distance';
import { jaroInBits } from './jaro-in-bits';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'đ'), maxLength: 9 });
const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 31 });

/** Jaro (1989) by the book: near units are assigned from the left, half of those out of order are swaps. */
function jaroByTheBook(shorter: string, longer: string): number {
  const reach = Math.max(0, Math.floor(longer.length / 2) - 1);
  const taken = new Set<number>();
  const matched = [...shorter].filter((unit, i) => {
    const place = [...longer].findIndex((other, j) => other === unit && Math.abs(i - j) <= reach && !taken.has(j));
    if (place >= 0) taken.add(place);
    return place >= 0;
  });
  const others = [...longer].filter((_, j) => taken.has(j));
  const [common, swaps] = [matched.length, matched.filter((unit, i) => unit !== others[i]).length / 2];
  if (common === 0) return 0;
  return (common / shorter.length + common / longer.length + (common - swaps) / common) / 3;
}

describe('places of a text as bits of an integer', () => {
  it('gives the alignment distance that longer texts have, which rows of a table count', () => {
    const beginning = '='.repeat(40);
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(alignmentDistance(left, right)).toBe(alignmentDistance(beginning + left, beginning + right));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives Jaro's similarity", () => {
    fc.assert(
      fc.property(long, long, (one, other) => {
        const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
        expect(jaroInBits(shorter, longer)).toBe(jaroByTheBook(shorter, longer));
      }),
      { numRuns: 2000 },
    );
  });
});
