import { isValidTaxCode10 } from '@sogoc/vietnam';

import { SeededRandom } from '../../random/seeded-random';
import { Issuance } from '../issuance';
import { issueTaxCode, taxCheckDigit } from './issued-tax-code';

test.each([
  ['010010910', 6],
  ['030058856', 9],
  ['010124814', 1],
  ['010010737', 0],
])('the check digit of %s is %i', (base, digit) => {
  expect(taxCheckDigit(base)).toBe(digit);
});

test('a base whose sum 11 divides is never issued', () => {
  // 31·1 + 29·0 + … + 5·7 = 66.
  expect(taxCheckDigit('100000070')).toBeUndefined();
});

test('issued codes are valid and each is issued once', () => {
  const issuance = new Issuance();
  const random = new SeededRandom('t');
  const codes = Array.from({ length: 500 }, () => issueTaxCode(random, issuance, '03'));
  expect(new Set(codes).size).toBe(500);
  expect(codes.filter((code) => !code.startsWith('03') || !isValidTaxCode10(code))).toEqual([]);
});
