import * as fc from 'fast-check';

import type { VehiclePush } from './vehicle-registry';

/** Few values, so that records meet, contradict and part often. */
const attributes = fc.record(
  {
    chassisNumber: fc.constantFrom('CH1', 'CH2', 'CH3', 'CH4'),
    plate: fc.constantFrom('30A-1', '30A-2', '30A-3', '30A-4', '30A-5'),
    owner: fc.constantFrom('Lan', 'Minh'),
    // One in six cannot be standardised.
    colour: fc.constantFrom('red', 'blue', 'green', 'white', 'black', 'poison'),
  },
  { requiredKeys: ['owner', 'colour'] },
);

/** Up to three rounds of pushes about so many vehicles at most: new ones, corrections and deletions. */
export function vehicleRounds(most: number): fc.Arbitrary<VehiclePush[][]> {
  const round = fc.uniqueArray(
    fc.record({
      key: fc.integer({ min: 1, max: most }).map((n) => `${n % 2 ? 'p' : 't'}${n}`),
      attributes: fc.option(attributes, { nil: undefined, freq: 6 }),
    }),
    { selector: ({ key }) => key, minLength: 6, maxLength: most },
  );
  return fc.array(round, { minLength: 1, maxLength: 3 });
}
