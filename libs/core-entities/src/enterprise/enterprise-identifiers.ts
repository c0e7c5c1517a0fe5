import type { RecordIdentifier } from '@sogoc/golden';
import { parseTaxCode } from '@sogoc/vietnam';
import type { IdentifierDeclaration } from '../entity-declaration';

/** Enterprise code, tax code and social-insurance unit code are one number (Law on Enterprises 59/2020/QH14 art. 29). */
export const ENTERPRISE_IDENTIFIERS: readonly IdentifierDeclaration[] = [
  {
    scheme: 'tax-code',
    titleVi: 'Mã số doanh nghiệp (mã số thuế)',
    titleEn: 'Tax code',
    canonical: (raw) => parseTaxCode(raw).value,
    sensitivity: 'public',
  },
];

export function enterpriseIdentifiers(taxCode: string | undefined): readonly RecordIdentifier[] {
  return taxCode === undefined ? [] : [{ scheme: 'tax-code', value: taxCode, status: 'active' }];
}
