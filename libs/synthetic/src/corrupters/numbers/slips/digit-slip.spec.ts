import fc from 'fast-check';

import { SeededRandom } from '../../../random/seeded-random';
import { digitSlip } from './digit-slip';

describe('digitSlip', () => {
  it('changes exactly one digit and never the first', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,13}$/), fc.string(), (value, seed) => {
        const slipped = digitSlip(value, new SeededRandom(seed)) ?? '';
        expect(slipped).toHaveLength(value.length);
        expect(slipped[0]).toBe(value[0]);
        expect([...slipped].filter((digit, index) => digit !== value[index])).toHaveLength(1);
      }),
    );
  });

  it.each(['', '7', 'abc'])('keeps %j, which has no second digit', (value) => {
    expect(digitSlip(value, new SeededRandom('s'))).toBe(value);
  });

  it('leaves punctuation in place', () => {
    expect(digitSlip('0300588569-001', new SeededRandom('s'))).toMatch(/^\d{10}-\d{3}$/);
  });
});
