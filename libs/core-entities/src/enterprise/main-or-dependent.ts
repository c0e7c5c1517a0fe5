import type { EnterpriseFacts } from './enterprise-features';

/** A dependent unit says so in its name, in its code or by naming a parent. Absent when nothing is known. */
export function unitOf({ taxCode, names, parentTaxCode }: EnterpriseFacts): string | undefined {
  if (names.name?.unitKind !== undefined) return 'dependent';
  if (taxCode?.kind === 'branch' || parentTaxCode !== undefined) return 'dependent';
  return taxCode !== undefined || names.name?.legalForm !== undefined ? 'main' : undefined;
}
