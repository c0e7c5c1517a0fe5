import type { EnterpriseFacts } from './enterprise-features';

/**
 * A dependent unit has its parent's code with three digits more (Circular 86/2024/TT-BTC), so ten digits beside the name of a branch
 * or office are its parent's.
 */
export function ownTaxCode({ taxCode, names, parentTaxCode }: EnterpriseFacts): string | undefined {
  if (taxCode?.kind === 'personal') return undefined;
  const isUnit = names.name?.unitKind !== undefined;
  if (isUnit && taxCode?.kind !== 'branch') return undefined;
  return taxCode?.value !== undefined && taxCode.value === parentTaxCode ? undefined : taxCode?.value;
}
