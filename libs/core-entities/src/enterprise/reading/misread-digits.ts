import { isPlaceholderNumber, type ParsedTaxCode, withoutNumberLabel } from '@sogoc/vietnam';

/** Digits that are no code are one that was mistyped, or lost its zeros. */
export function misreadDigits(stated: unknown, read: ParsedTaxCode | undefined): string | undefined {
  if (read !== undefined || (typeof stated !== 'string' && typeof stated !== 'number')) return undefined;
  const digits = withoutNumberLabel(String(stated)).replace(/[\s.-]/g, '');
  return /^\d{9,13}$/.test(digits) && !isPlaceholderNumber(digits) ? digits : undefined;
}
