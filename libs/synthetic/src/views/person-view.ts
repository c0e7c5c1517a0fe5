import type { SourceProfile } from '../shape/source-profile';
import type { Parent, TruePerson } from '../ground-truth/people/true-person';
import type { Attributes } from '../shape/synthetic-world';
import { addressView, placeAt, yearsBefore } from './address-view';
import type { SeededRandom } from '../random/seeded-random';
import { borrowedNumber, strangersNumber } from './numbers-of-others';
import { phonesAt } from './phones-of-a-day';

/** From this day the personal number is a person's tax code. Source: Law 38/2019/QH14 art. 35(7); Circular 86/2024/TT-BTC. */
const NUMBER_IS_TAX_CODE = '2025-07-01';

/** All that could be known of a person on a day, in canonical form; a source's profile takes its part of it. */
export function personView(
  person: TruePerson,
  day: string,
  profile: SourceProfile,
  random: SeededRandom,
  neighbours: readonly TruePerson[] = [],
): Attributes {
  const numbers = person.nationalIds.filter((number) => number.from <= day);
  const nationalId = numbers.at(-1)?.value;
  const behind = yearsBefore(day, profile.addressLagYears ?? 0);
  const residence = addressView(placeAt(person.residences, behind), day, profile);
  return withoutUndefined({
    fullName: person.fullName,
    dateOfBirth: person.dateOfBirth,
    sex: person.sex,
    nationalId:
      borrowedNumber(person, day, profile, random) ?? strangersNumber(profile, random, neighbours) ?? nationalId,
    formerNationalIds: numbers.length > 1 ? numbers.slice(0, -1).map((number) => number.value) : undefined,
    idCard9: person.idCard9,
    passportNumber: person.passportNumber,
    taxCode: day >= NUMBER_IS_TAX_CODE ? nationalId : person.personalTaxCode,
    socialInsuranceNumber: person.socialInsuranceNumber,
    healthInsuranceNumber: person.healthInsuranceNumber,
    phone: phonesAt(person, day, profile, random),
    email: person.email,
    ethnicity: person.ethnicity,
    nationality: 'Việt Nam',
    placeOfOrigin: addressView(person.origin, day, profile),
    permanentAddress: residence,
    currentAddress: { ...residence },
    maritalStatus: person.maritalStatus,
    fatherName: person.father?.fullName,
    motherName: person.mother?.fullName,
    relatives: relativesOf(person),
    deceasedOn: person.deceasedOn !== undefined && person.deceasedOn <= day ? person.deceasedOn : undefined,
    status: person.deceasedOn !== undefined && person.deceasedOn <= day ? 'deceased' : 'alive',
  });
}

function relativesOf(person: TruePerson): Attributes[] | undefined {
  const relatives = [
    ...relative('cha', person.father),
    ...relative('mẹ', person.mother),
    ...relative(person.sex === 'male' ? 'vợ' : 'chồng', person.spouse),
  ];
  return relatives.length === 0 ? undefined : relatives;
}

function relative(relation: string, kin: Parent | undefined): Attributes[] {
  if (kin === undefined) return [];
  return [
    { relation, fullName: kin.fullName, ...(kin.nationalId === undefined ? {} : { nationalId: kin.nationalId }) },
  ];
}

/** Absent, never undefined: attributes are JSON. */
export function withoutUndefined(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
