import { vietnamDay } from '../dates/vietnam-day';
import { isStrictNationalId, nationalIdParts, type NationalIdContext } from './national-id';
import { isValidTaxCode13 } from './tax-check-digit';

/** Since this day personal numbers are the tax codes of individuals and households (Law 38/2019 art. 35(7); Circular 86/2024). */
const PERSONAL_NUMBERS_SINCE = '2025-07-01';

const BRANCH_WITH_LOST_ZERO = /^\D*\d{9}\s*[-–]\s*\d{3}\D*$/;

/** What twelve digits are as a tax code: a citizen's number, or a branch's code whose first zero is lost. */
export type TwelveDigits = 'branch' | 'personal' | 'either';

/** `raw` as it was written, `digits` its twelve digits. A code that may be either is told apart by nobody, unless it is older than personal tax codes. */
export function readTwelveDigits(raw: string, digits: string, context: NationalIdContext): TwelveDigits {
  if (!isValidTaxCode13(`0${digits}`)) return 'personal';
  const mayBePersonal = !BRANCH_WITH_LOST_ZERO.test(raw) && canBePersonal(digits, context);
  return mayBePersonal && !beforePersonalNumbers(context) ? 'either' : 'branch';
}

/** Whether the record is older than that; one without a day is not. */
export function beforePersonalNumbers(context: NationalIdContext): boolean {
  return context.observedAt !== undefined && vietnamDay(context.observedAt) < PERSONAL_NUMBERS_SINCE;
}

/**
 * Whether twelve digits can be a personal number: a province prefix, or a country's (100 and above, no table is at hand) when sex
 * and birth year of the record agree with it. With a province prefix a restored branch code would start with 00, which is
 * never issued, so the two readings meet only for people registered abroad.
 */
function canBePersonal(text: string, context: NationalIdContext): boolean {
  if (isStrictNationalId(text)) return true;
  const parts = nationalIdParts(text);
  return (
    parts !== undefined && !text.startsWith('0') && parts.sex === context.sex && parts.birthYear === context.birthYear
  );
}
