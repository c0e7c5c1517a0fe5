import { SeededRandom } from '../../../random/seeded-random';
import { lostLeadingZero } from './lost-leading-zero';

test.each([
  ['079190000123', '79190000123'],
  ['0012', '012'],
  ['8300588569', '8300588569'],
])('lostLeadingZero: %s → %s', (value, expected) => {
  expect(lostLeadingZero(value, new SeededRandom('s'))).toBe(expected);
});
