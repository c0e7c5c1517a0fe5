import type { FindingCode } from '../findings/finding-catalogue';
import { lettersAsDigits } from '../text/read-code';
import { isValidTaxCode10, isValidTaxCode13, taxCheckDigit } from './tax-check-digit';

const HOUSEHOLD_REGISTRATION = /^\d{2}[A-Z]8\d{6}$/;

/** Of a code with letters: the number of a household's registration, or digits that were taken for letters. */
export function letterFault(text: string): [FindingCode, string?] {
  if (HOUSEHOLD_REGISTRATION.test(text)) return ['TAX_HOUSEHOLD_REGISTRATION'];
  const digits = lettersAsDigits(text);
  return ['TAX_CHARACTERS', isValidTaxCode10(digits) || isValidTaxCode13(digits) ? digits : undefined];
}

/** Of ten digits: a number that cannot have been issued, or a wrong check digit. */
export function faultOf10(text: string): FindingCode {
  const neverIssued = taxCheckDigit(text) === undefined || text.startsWith('00') || text.slice(2, 9) === '0000000';
  return neverIssued ? 'TAX_NEVER_ISSUED' : 'TAX_CHECK_DIGIT';
}

/** Of ten digits and three: the main unit's fault, or a branch number that is none. */
export function faultOf13(text: string): FindingCode {
  return isValidTaxCode10(text.slice(0, 10)) ? 'TAX_BRANCH_NUMBER' : faultOf10(text.slice(0, 10));
}
