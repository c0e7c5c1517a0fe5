import type { RecordIdentifier } from '@sogoc/golden';
import { parseTaxCode } from '@sogoc/vietnam';
import type { IdentifierDeclaration } from '../declaration/entity-declaration';

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

/**
 * The code is for life and never given again; it ends with the enterprise (Law on Enterprises art. 29; Circular 90/2026/TT-BTC App. I,
 * status 01). Under dissolution or bankruptcy proceedings it is still in force.
 */
export function enterpriseIdentifiers(
  taxCode: string | undefined,
  status: string | undefined,
): readonly RecordIdentifier[] {
  if (taxCode === undefined) return [];
  return [{ scheme: 'tax-code', value: taxCode, status: status === 'dissolved' ? 'cancelled' : 'active' }];
}
