const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * Tenth digit of a tax code for its first nine: `10 − (Σ Nᵢ·Wᵢ mod 11)` (Circular 105/2020/TT-BTC art. 5, unchanged by
 * 86/2024 and 90/2026). `undefined` when the result is 10: such a base is never issued. `base` must start with nine digits.
 */
export function taxCheckDigit(base: string): number | undefined {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (base.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? undefined : digit;
}

/** Ten digits whose range is not 00, whose serial number is not 0000000 and whose check digit is right. */
export function isValidTaxCode10(text: string): boolean {
  return /^(?!00)\d{2}(?!0{7})\d{8}$/.test(text) && taxCheckDigit(text) === text.charCodeAt(9) - 48;
}

/** Thirteen digits or `10-3`: a valid main code and a unit number from 001. */
export function isValidTaxCode13(text: string): boolean {
  return /^\d{10}-?(?!000)\d{3}$/.test(text) && isValidTaxCode10(text.slice(0, 10));
}
