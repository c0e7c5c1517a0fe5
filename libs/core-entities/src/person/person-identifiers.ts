import type { RecordIdentifier } from '@sogoc/golden';
import {
  parseHealthInsuranceNumber,
  parseIdCard9,
  parseNationalId,
  parsePassport,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '@sogoc/vietnam';

import type { IdentifierDeclaration } from '../declaration/entity-declaration';
import type { PersonNumbers } from './reading/read-person-numbers';

/** The schemes a person may carry, in the order in which they are shown. */
export const PERSON_IDENTIFIERS: readonly IdentifierDeclaration[] = [
  {
    scheme: 'national-id',
    titleVi: 'Số định danh cá nhân',
    titleEn: 'Personal identification number',
    form: '12 digits',
    canonical: (raw) => parseNationalId(raw).value,
    sensitivity: 'basic-personal',
    // Since 2025-07-01 the personal number is the tax code of individuals (Law 38/2019/QH14 art. 35(7)).
    alsoWrittenAs: ['tax-code'],
  },
  {
    scheme: 'id-card-9',
    titleVi: 'Chứng minh nhân dân 9 số',
    titleEn: 'Old identity card number',
    form: '9 digits',
    canonical: (raw) => parseIdCard9(raw).value,
    sensitivity: 'basic-personal',
    successor: 'national-id',
  },
  {
    scheme: 'passport',
    titleVi: 'Hộ chiếu',
    titleEn: 'Passport number',
    form: 'one or two letters and 6 to 8 digits',
    canonical: (raw) => parsePassport(raw).value,
    sensitivity: 'basic-personal',
  },
  {
    scheme: 'tax-code',
    titleVi: 'Mã số thuế',
    titleEn: 'Tax code',
    form: '10 digits, of a dependent unit 13 as 0123456789-001; of a person also the 12 digits of the personal number',
    canonical: (raw) => parseTaxCode(raw).value,
    sensitivity: 'basic-personal',
  },
  {
    scheme: 'social-insurance',
    titleVi: 'Mã số bảo hiểm xã hội',
    titleEn: 'Social insurance number',
    form: '10 digits',
    canonical: (raw) => parseSocialInsuranceNumber(raw).value,
    sensitivity: 'basic-personal',
  },
  {
    scheme: 'health-insurance',
    titleVi: 'Thẻ bảo hiểm y tế',
    titleEn: 'Health insurance number',
    form: '10 digits, or the 15 characters of a card',
    canonical: (raw) => parseHealthInsuranceNumber(raw).value,
    sensitivity: 'basic-personal',
  },
];

/**
 * The identifiers that a person's readable numbers are, each scheme once but for national ids: a person has several in time when sex or
 * birth year is corrected (Law 26/2023/QH15 art. 12 and its decrees). Death cancels none: the number is never given to another.
 */
export function personIdentifiers(numbers: PersonNumbers): readonly RecordIdentifier[] {
  const identifiers: RecordIdentifier[] = [];
  const add = (scheme: string, value: string | undefined, status: RecordIdentifier['status'] = 'active'): void => {
    if (value !== undefined) identifiers.push({ scheme, value, status });
  };
  add('national-id', numbers.nationalId);
  for (const former of numbers.formerNationalIds) add('national-id', former, 'superseded');
  add('national-id', numbers.cancelledNationalId, 'cancelled');
  add('id-card-9', numbers.idCard9);
  add('passport', numbers.passportNumber);
  add('tax-code', numbers.taxCode);
  add('social-insurance', numbers.socialInsuranceNumber);
  add('health-insurance', numbers.healthInsuranceNumber);
  return identifiers;
}
