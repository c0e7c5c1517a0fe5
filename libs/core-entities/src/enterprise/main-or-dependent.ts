import type { EnterpriseFacts } from './enterprise-features';

/**
 * A dependent unit says so in its name, in its code or by naming a parent. Absent when nothing is known. Until 2025-07-01 an owner's first
 * household business had ten digits and each other place of business thirteen (Circular 105/2020/TT-BTC art. 5): no unit of the first.
 */
export function unitOf({ taxCode, names, parentTaxCode }: EnterpriseFacts, isHousehold: boolean): string | undefined {
  if (names.name?.unitKind !== undefined) return 'dependent';
  if (isHousehold && taxCode?.kind === 'branch') return 'main';
  if (taxCode?.kind === 'branch' || parentTaxCode !== undefined) return 'dependent';
  return taxCode !== undefined || names.name?.legalForm !== undefined ? 'main' : undefined;
}
