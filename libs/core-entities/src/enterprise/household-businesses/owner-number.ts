import { isStrictNationalId, isValidTaxCode10, type ParsedTaxCode } from '@sogoc/vietnam';

/** Whether a tax code is the personal number of the owner of a household business. */
export const isPersonalCode = (taxCode: string): boolean => /^\d{12}$/.test(taxCode);

interface StatedCode {
  readonly taxCode?: ParsedTaxCode;
  readonly misreadTaxCode?: string;
}

/** Twelve digits say whose a household business is, not which of the owner's it is. A spreadsheet may have lost the zero that they begin with. */
export function ownerNumber({ taxCode, misreadTaxCode }: StatedCode): string | undefined {
  if (taxCode?.kind === 'personal') return taxCode.value;
  return misreadTaxCode === undefined ? undefined : withLostZero(misreadTaxCode);
}

function withLostZero(digits: string): string | undefined {
  const restored = `0${digits}`;
  return isStrictNationalId(restored) && !hasDoubledDigit(digits) ? restored : undefined;
}

/** Eleven digits may as well be a code of ten of which a hand doubled one: its check digit tells. */
function hasDoubledDigit(digits: string): boolean {
  return [...digits].some(
    (digit, at) => digit === digits.charAt(at + 1) && isValidTaxCode10(digits.slice(0, at) + digits.slice(at + 1)),
  );
}
