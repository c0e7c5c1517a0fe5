import type { ParsedTaxCode } from '@sogoc/vietnam';

/** Whether a tax code is the personal number of the owner of a household business. */
export const isPersonalCode = (taxCode: string): boolean => /^\d{12}$/.test(taxCode);

/** Twelve digits say whose a household business is, not which of the owner's it is. */
export const ownerNumber = ({ taxCode }: { readonly taxCode?: ParsedTaxCode }): string | undefined =>
  taxCode?.kind === 'personal' ? taxCode.value : undefined;
