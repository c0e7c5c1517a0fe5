import type { Difficulty } from '../shape/difficulty';
import { withOfficeProfile } from './offices/office-profiles';
import { always, type SourceProfile } from '../shape/source-profile';

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
/** What a record is of; without it there is none. */
const NAMES = ['fullName', 'name', 'communeCode'];
const UNACCENTED = [
  'fullName',
  'fatherName',
  'motherName',
  'relatives[].fullName',
  'permanentAddress.text',
  'currentAddress.text',
  'placeOfOrigin.text',
  'name',
  'registeredAddress.text',
  'legalRepresentatives[].fullName',
  'holders[].name',
  'address.text',
].flatMap((attribute) => [always(attribute, 'without-diacritics'), always(attribute, 'upper-case')]);
/** However hard the world, a mistake stays rarer than the truth. */
const RATE_AT_MOST = 0.5;

/** A source as it would work in a world of that difficulty. */
export function hardened(stated: SourceProfile, difficulty: Difficulty): SourceProfile {
  const profile = withOfficeProfile(stated, difficulty.habits);
  const { mistakes, numbersStated, detailsStated, numbersOfKin, numbersOfStrangers, unitsUnderParentCode } = difficulty;
  return {
    ...profile,
    numbersOfKin,
    numbersOfStrangers,
    unitsUnderParentCode,
    fields: Object.fromEntries(
      Object.entries(profile.fields).map(([name, fill]) => [
        name,
        NAMES.includes(name) ? fill : fill * (NUMBERS.includes(name) ? numbersStated : detailsStated),
      ]),
    ),
    faults: [
      ...profile.faults.map((item) =>
        item.rate < 1 ? { ...item, rate: Math.max(item.rate, Math.min(RATE_AT_MOST, item.rate * mistakes)) } : item,
      ),
      ...(difficulty.unaccented ? UNACCENTED : []),
    ],
  };
}
