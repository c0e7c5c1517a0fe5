import { isStrictNationalId } from '@sogoc/vietnam';
import fc from 'fast-check';

import { SeededRandom } from '../../../random/seeded-random';
import { nationalIdSlip } from './national-id-slip';

describe('nationalIdSlip', () => {
  it('gives another well-formed number of the same province, sex and year', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^079190012[3-9]{3}$/), fc.string(), (value, seed) => {
        const slipped = nationalIdSlip(value, new SeededRandom(seed)) ?? '';
        expect(slipped.slice(0, 6)).toBe(value.slice(0, 6));
        expect(slipped).not.toBe(value);
        expect(isStrictNationalId(slipped)).toBe(true);
      }),
    );
  });
});
