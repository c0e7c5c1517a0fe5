import fc from 'fast-check';

import { SeededRandom } from '../../random/seeded-random';
import { letterSlip } from './letter-slip';

describe('letterSlip', () => {
  it('makes the name one letter shorter or longer and keeps the ends of every word', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const slipped = letterSlip('Trần Hoàng Long', new SeededRandom(seed)) ?? '';
        expect(Math.abs(slipped.length - 'Trần Hoàng Long'.length)).toBe(1);
        expect(slipped).toMatch(/^T.*n H.*g L.*g$/);
      }),
    );
  });

  it('spares words of two letters', () => {
    expect(letterSlip('Võ Ân', new SeededRandom('s'))).toBe('Võ Ân');
  });
});
