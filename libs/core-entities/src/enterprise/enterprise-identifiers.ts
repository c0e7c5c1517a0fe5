import type { RecordIdentifier } from '@sogoc/golden';
import { parseTaxCode } from '@sogoc/vietnam';

import { parseHouseholdRegistration } from './reading/household-registration';
import { isPersonalCode } from './household-businesses/owner-number';

import type { IdentifierDeclaration } from '../declaration/entity-declaration';

/** Enterprise code, tax code and social-insurance unit code are one number (Law on Enterprises 59/2020/QH14 art. 29). */
export const ENTERPRISE_IDENTIFIERS: readonly IdentifierDeclaration[] = [
  {
    scheme: 'tax-code',
    titleVi: 'Mã số doanh nghiệp (mã số thuế)',
    titleEn: 'Tax code',
    form: '10 digits, of a dependent unit 13 as 0123456789-001; of a person also the 12 digits of the personal number',
    canonical: (raw) => parseTaxCode(raw).value,
    sensitivity: 'public',
  },
  {
    scheme: 'household-registration',
    titleVi: 'Số đăng ký hộ kinh doanh',
    titleEn: 'Registration number of a household business',
    canonical: parseHouseholdRegistration,
    sensitivity: 'public',
  },
];

/**
 * The code is for life and never given again; it ends with the enterprise (Law on Enterprises art. 29; Circular 90/2026/TT-BTC App. I,
 * status 01). Under dissolution or bankruptcy proceedings it is still in force. Twelve digits are the owner's number, which outlives every
 * household business under it.
 */
export function enterpriseIdentifiers(
  taxCode: string | undefined,
  registrationNumber: string | undefined,
  status: string | undefined,
): readonly RecordIdentifier[] {
  const fate = status === 'dissolved' ? 'cancelled' : 'active';
  const isOwners = taxCode !== undefined && isPersonalCode(taxCode);
  return [
    ...(taxCode === undefined
      ? []
      : [{ scheme: 'tax-code', value: taxCode, status: isOwners ? 'active' : fate } as const]),
    ...(registrationNumber === undefined
      ? []
      : [{ scheme: 'household-registration', value: registrationNumber, status: fate } as const]),
  ];
}
