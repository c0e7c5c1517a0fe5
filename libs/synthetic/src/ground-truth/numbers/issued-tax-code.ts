import type { SeededRandom } from '../../random/seeded-random';
import type { Issuance } from '../issuance';

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit of a tax code, or undefined when that base is never issued. Source: Circular 105/2020/TT-BTC art. 5. */
export function taxCheckDigit(nineDigits: string): number | undefined {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(nineDigits[i]) * (TAX_WEIGHTS[i] as number);
  const digit = 10 - (sum % 11);
  return digit === 10 ? undefined : digit;
}

/** Ten digits with a right check digit, beginning with `prefix` (the number range). */
export function issueTaxCode(random: SeededRandom, issuance: Issuance, prefix: string): string {
  return issuance.taxCodes.issue(() => {
    for (;;) {
      const base = `${prefix}${random.digits(9 - prefix.length)}`;
      const digit = taxCheckDigit(base);
      if (digit !== undefined) return `${base}${digit}`;
    }
  });
}
