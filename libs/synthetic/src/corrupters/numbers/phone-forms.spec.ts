import { SeededRandom } from '../../random/seeded-random';
import { elevenDigitPhone, internationalPhone } from './phone-forms';

const random = new SeededRandom('s');

test.each([
  ['0391234567', '01691234567'],
  ['0701234567', '01201234567'],
  ['0591234567', '01991234567'],
  ['0903123456', '0903123456'],
])('elevenDigitPhone: %s → %s', (value, expected) => {
  expect(elevenDigitPhone(value, random)).toBe(expected);
});

test('internationalPhone writes the country code and groups', () => {
  expect(internationalPhone('0903123456', random)).toBe('+84 903 123 456');
});
