import type { Difficulty } from '../world/difficulty';
import type { SourceProfile } from './source-profile';

/** Attributes whose absence leaves a record to its weaker evidence. */
const NUMBERS = [
  'nationalId',
  'idCard9',
  'taxCode',
  'socialInsuranceNumber',
  'healthInsuranceNumber',
  'passportNumber',
  'parcelCode',
  'certificates',
];
/** However hard the world, a mistake stays rarer than the truth. */
const RATE_AT_MOST = 0.5;

/** A source as it would work in a world of that difficulty. */
export function hardened(profile: SourceProfile, difficulty: Difficulty): SourceProfile {
  const { mistakes, numbersStated, numbersOfKin, unitsUnderParentCode } = difficulty;
  return {
    ...profile,
    numbersOfKin,
    unitsUnderParentCode,
    fields: Object.fromEntries(
      Object.entries(profile.fields).map(([name, fill]) => [
        name,
        NUMBERS.includes(name) ? fill * numbersStated : fill,
      ]),
    ),
    faults: profile.faults.map((item) =>
      item.rate < 1 ? { ...item, rate: Math.max(item.rate, Math.min(RATE_AT_MOST, item.rate * mistakes)) } : item,
    ),
  };
}
