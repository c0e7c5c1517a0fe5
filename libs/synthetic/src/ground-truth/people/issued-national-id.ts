import type { SeededRandom } from '../../random/seeded-random';
import type { IssuedNumbers } from '../issued-numbers';
import type { Sex } from './true-person';

/**
 * A personal number by structure: province of birth registration (3), century and sex (1), birth year (2), random (6).
 * Source: Decree 137/2015 art. 13; Circular 07/2016/TT-BCA art. 7. `provinceCode` is the two-digit code of the 63 provinces.
 */
export function nationalIdOf(provinceCode: string, sex: Sex, birthYear: number, serial: string): string {
  const century = Math.floor((birthYear - 1900) / 100) * 2 + (sex === 'male' ? 0 : 1);
  return `0${provinceCode}${century}${String(birthYear % 100).padStart(2, '0')}${serial}`;
}

export function issueNationalId(
  random: SeededRandom,
  issued: IssuedNumbers,
  provinceCode: string,
  sex: Sex,
  birthYear: number,
): string {
  return issued.issue(() => nationalIdOf(provinceCode, sex, birthYear, random.digits(6)));
}

/** The number `step` (1–9) from another in the last digit, round the ten: one typing error apart. */
export const nationalIdBeside = (value: string, step: number): string =>
  `${value.slice(0, 11)}${(Number(value[11]) + step) % 10}`;
