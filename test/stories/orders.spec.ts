import fc from 'fast-check';

import { STORIES } from './stories';
import { worldOf } from './whole-world';

describe('life over time, told in any order', () => {
  it.each(STORIES)('$title', ({ events }) => {
    const { length } = events;
    const told = worldOf(events);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events], { minLength: length, maxLength: length }), (shuffled) => {
        expect(worldOf(shuffled)).toEqual(told);
      }),
      { numRuns: 5 },
    );
  });
});
