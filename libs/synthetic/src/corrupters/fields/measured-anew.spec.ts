import fc from 'fast-check';

import { SeededRandom } from '../../random/seeded-random';
import { measuredAnew, roundedArea } from './measured-anew';

test('measuredAnew stays within 1.5 % and a rounding of 0.1 m²', () => {
  fc.assert(
    fc.property(fc.double({ min: 20, max: 5000, noNaN: true }), fc.string(), (area, seed) => {
      const measured = measuredAnew(area, new SeededRandom(seed)) ?? 0;
      expect(Math.abs(measured - area)).toBeLessThanOrEqual(area * 0.015 + 0.05 + 1e-9);
      expect(Math.round(measured * 10)).toBeCloseTo(measured * 10, 6);
    }),
  );
});

test('roundedArea gives whole square metres', () => {
  expect(roundedArea(51.8, new SeededRandom('s'))).toBe(52);
});
