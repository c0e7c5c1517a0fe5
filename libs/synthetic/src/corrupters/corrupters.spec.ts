import fc from 'fast-check';

import { SeededRandom } from '../random/seeded-random';
import { NUMBER_CORRUPTERS, TEXT_CORRUPTERS } from './corrupters';

describe('every corrupter', () => {
  it.each(Object.entries(TEXT_CORRUPTERS))(
    '%s takes any text, and does the same for the same seed',
    (_name, corrupter) => {
      fc.assert(
        fc.property(fc.string(), fc.string(), (value, seed) => {
          const first = corrupter(value, new SeededRandom(seed));
          expect(corrupter(value, new SeededRandom(seed))).toBe(first);
          expect(['string', 'undefined']).toContain(typeof first);
        }),
      );
    },
  );

  it.each(Object.entries(NUMBER_CORRUPTERS))('%s takes any area', (_name, corrupter) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.string(), (value, seed) => {
        expect(Number.isFinite(corrupter(value, new SeededRandom(seed)))).toBe(true);
      }),
    );
  });
});
