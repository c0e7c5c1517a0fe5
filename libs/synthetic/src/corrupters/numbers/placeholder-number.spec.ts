import { isPlaceholderNumber } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { placeholderNumber } from './placeholder-number';

test.each(['a', 'b', 'c', 'd', 'e'])('placeholderNumber (seed %s) is a placeholder of the same length', (seed) => {
  const value = placeholderNumber('0903123456', new SeededRandom(seed)) ?? '';
  expect(value).toHaveLength(10);
  expect(isPlaceholderNumber(value)).toBe(true);
});
