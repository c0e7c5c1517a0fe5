import { SeededRandom } from '../../random/seeded-random';
import { spacedDigits } from './spaced-digits';

test.each([
  ['040080009633', '0400 8000 9633'],
  ['123456789', '1234 5678 9'],
  ['1234', '1234'],
])('spacedDigits: %s → %s', (value, expected) => {
  expect(spacedDigits(value, new SeededRandom('s'))).toBe(expected);
});
