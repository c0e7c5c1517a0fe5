import { vietnamDay } from '../dates/vietnam-day';
import { isStrictNationalId, nationalIdParts, type NationalIdContext } from './national-id';

/** Since this day personal numbers are the tax codes of individuals and households (Law 38/2019 art. 35(7); Circular 86/2024). */
const PERSONAL_NUMBERS_SINCE = '2025-07-01';

/** Whether the record is older than that; one without a day is not. */
export function beforePersonalNumbers(context: NationalIdContext): boolean {
  return context.observedAt !== undefined && vietnamDay(context.observedAt) < PERSONAL_NUMBERS_SINCE;
}

/**
 * Whether twelve digits can be a personal number: a province prefix, or a country's (100 and above, no table is at hand) when sex
 * and birth year of the record agree with it. With a province prefix a restored branch code would start with 00, which is
 * never issued, so the two readings meet only for people registered abroad.
 */
export function canBePersonal(text: string, context: NationalIdContext): boolean {
  if (isStrictNationalId(text)) return true;
  const parts = nationalIdParts(text);
  return (
    parts !== undefined && !text.startsWith('0') && parts.sex === context.sex && parts.birthYear === context.birthYear
  );
}
