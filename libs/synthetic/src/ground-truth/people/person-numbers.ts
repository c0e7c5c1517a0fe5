import { addDays, drawDate } from '../../random/calendar-days';
import type { SeededRandom } from '../../random/seeded-random';
import type { Issuance } from '../issuance';
import { issueTaxCode } from '../numbers/issued-tax-code';
import { issueNationalId } from './issued-national-id';
import type { HeldNumber, Sex } from './true-person';

/** From this day every birth registration gave a personal number. Source: Law on Citizen Identification 59/2014/QH13 art. 38. */
const NUMBER_AT_BIRTH = '2016-01-01';

export interface PersonNumbers {
  readonly nationalIds: readonly HeldNumber[];
  readonly idCard9?: string;
  readonly passportNumber?: string;
  readonly personalTaxCode?: string;
  readonly socialInsuranceNumber?: string;
  readonly healthInsuranceNumber?: string;
}

/** All numbers of a person; `today` bounds what can have been issued. `nationalId` fixes the first one (twins). */
export function issuePersonNumbers(
  random: SeededRandom,
  issuance: Issuance,
  person: { provinceCode: string; sex: Sex; dateOfBirth: string; today: string; nationalId?: string },
): PersonNumbers {
  const { provinceCode, sex, dateOfBirth, today } = person;
  const birthYear = Number(dateOfBirth.slice(0, 4));
  const age = Number(today.slice(0, 4)) - birthYear;
  const first = person.nationalId ?? issueNationalId(random, issuance.nationalIds, provinceCode, sex, birthYear);
  const from =
    dateOfBirth >= NUMBER_AT_BIRTH ? addDays(dateOfBirth, 30) : drawDate(random, NUMBER_AT_BIRTH, '2021-07-01');
  const nationalIds: HeldNumber[] = [{ value: first, from }];
  if (age >= 18 && random.chance(0.015)) nationalIds.push(reestablished(random, issuance, person, birthYear));
  const insurance = random.chance(age < 6 || age > 60 ? 0.6 : 0.85)
    ? issuance.digits(issuance.socialInsurance, random, provinceCode, 8)
    : undefined;
  return {
    nationalIds,
    ...(birthYear < 2002 && random.chance(0.92) ? { idCard9: drawIdCard9(random, issuance, provinceCode) } : {}),
    ...(age >= 18 && random.chance(0.16) ? { passportNumber: drawPassport(random, issuance) } : {}),
    ...(age >= 20 && random.chance(0.55) ? { personalTaxCode: issueTaxCode(random, issuance, '8') } : {}),
    ...(insurance === undefined ? {} : { socialInsuranceNumber: insurance }),
    ...(insurance === undefined || random.chance(0.2)
      ? {}
      : { healthInsuranceNumber: `GD4${provinceCode}${insurance}` }),
  };
}

/** Cancelled and established again because the birth year was corrected: the new number carries the right year. */
function reestablished(
  random: SeededRandom,
  issuance: Issuance,
  person: { provinceCode: string; sex: Sex },
  birthYear: number,
): HeldNumber {
  return {
    value: issueNationalId(random, issuance.nationalIds, person.provinceCode, person.sex, birthYear),
    from: drawDate(random, '2021-01-01', '2025-03-01'),
  };
}

/** Nine digits; the first two by issuing office, near enough to the province for a weak hint. */
function drawIdCard9(random: SeededRandom, issuance: Issuance, provinceCode: string): string {
  const office = provinceCode === '79' ? '02' : String((Number(provinceCode) % 38) + 1).padStart(2, '0');
  return issuance.digits(issuance.idCards, random, office, 7);
}

function drawPassport(random: SeededRandom, issuance: Issuance): string {
  return issuance.digits(issuance.passports, random, random.pick(['B', 'C', 'N', 'P']), 7);
}
