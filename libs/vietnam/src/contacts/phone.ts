import type { QualityFinding } from '@sogoc/kernel';
import type { FindingCode } from '../findings/finding-catalogue';
import { finding } from '../findings/finding';
import { isPlaceholderNumber, isPlaceholderText } from '../text/placeholder';
import { lettersAsDigits, readCode, type CodeRepair } from '../text/read-code';
import { MOBILE_PREFIX_SINCE_2018 } from './mobile-prefixes';

const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const OLD_MOBILE = /^01(?:2[0-9]|6[2-9]|86|88|99)\d{7}$/;
/** Area codes since 2017 are 02x or 02xx; the whole number has eleven digits. */
const LANDLINE = /^02\d{9}$/;
const OLD_LANDLINE = /^0[2-8]\d{8}$/;
const SERVICE = /^1[89]00\d{4,6}$/;
const FOREIGN = /^\+[1-9]\d{6,14}$/;

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign';

export interface ParsedPhone {
  /** E.164: `+84` and nine or ten digits. Service numbers (1900…) stay as dialled. */
  readonly value?: string;
  readonly kind?: PhoneKind;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/**
 * Reads a phone number: spaces, dots, brackets, `+84`, `84`, `0084`, a lost zero, the eleven-digit mobile prefixes of before
 * 2018-09-15, and landlines with area codes of since 2017. The first of several numbers counts. A ten-digit number that only fits
 * an old area code has no value. Prefixes name no carrier: numbers are portable.
 */
export function parsePhone(raw: string, attribute = 'phone'): ParsedPhone {
  if (MOBILE.test(raw) && !isPlaceholderNumber(raw)) {
    return { value: `+84${raw.slice(1)}`, kind: 'mobile', findings: [], repairs: [] };
  }
  const first = firstNumber(raw);
  const { text, repairs, lossy } = readCode(first.replace(/[()[\]]/g, ' '));
  const fault = (code: FindingCode, suggestion?: string): ParsedPhone => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
  if (lossy) return fault('NUMBER_DAMAGED');
  const international = text.startsWith('+');
  const digits = international ? text.slice(1) : text;
  if (digits === '' || isPlaceholderText(raw) || isPlaceholderNumber(digits)) return fault('PLACEHOLDER_VALUE');
  if (!/^\d+$/.test(digits)) return fault('PHONE_FORM', nationalOf(lettersAsDigits(digits), [])?.value);
  if (international && !digits.startsWith('84')) {
    return FOREIGN.test(text)
      ? { value: text, kind: 'foreign', findings: [finding('PHONE_FOREIGN', attribute)], repairs }
      : fault('PHONE_FORM');
  }
  const found = nationalOf(withTrunkZero(digits, repairs), repairs);
  if (found) return { ...found, findings: findingsOf(repairs, attribute, found.value), repairs };
  return fault(OLD_LANDLINE.test(digits) ? 'PHONE_AMBIGUOUS' : 'PHONE_FORM');
}

/** Several numbers are parted by comma, semicolon, slash, "hoặc" or a hyphen with spaces. */
function firstNumber(raw: string): string {
  if (/^[0-9+]*$/.test(raw)) return raw;
  const [first = raw] = raw.split(/[,;/|]|hoặc|\s[-–]\s/);
  return /\d/.test(first) ? first : raw;
}

function withTrunkZero(digits: string, repairs: CodeRepair[]): string {
  if (digits.startsWith('0084')) return countryPrefix(digits.slice(4), repairs);
  if (digits.startsWith('84') && digits.length >= 11) return countryPrefix(digits.slice(2), repairs);
  if (digits.startsWith('0') || SERVICE.test(digits)) return digits;
  if (nationalOf(`0${digits}`, []) === undefined) return digits;
  repairs.push('lost-zero');
  return `0${digits}`;
}

function countryPrefix(rest: string, repairs: CodeRepair[]): string {
  repairs.push('country-prefix');
  return rest.startsWith('0') ? rest : `0${rest}`;
}

function nationalOf(digits: string, repairs: CodeRepair[]): { value: string; kind: PhoneKind } | undefined {
  if (MOBILE.test(digits)) return { value: `+84${digits.slice(1)}`, kind: 'mobile' };
  if (OLD_MOBILE.test(digits)) {
    const prefix = MOBILE_PREFIX_SINCE_2018.get(digits.slice(0, 4));
    if (prefix === undefined) return undefined;
    repairs.push('prefix-2018');
    return { value: `+84${prefix.slice(1)}${digits.slice(4)}`, kind: 'mobile' };
  }
  if (LANDLINE.test(digits)) return { value: `+84${digits.slice(1)}`, kind: 'landline' };
  if (SERVICE.test(digits)) return { value: digits, kind: 'service' };
  return undefined;
}

function findingsOf(repairs: readonly CodeRepair[], attribute: string, value: string): QualityFinding[] {
  const findings: QualityFinding[] = [];
  if (repairs.includes('prefix-2018')) findings.push(finding('PHONE_CONVERTED', attribute, value));
  if (repairs.includes('lost-zero')) findings.push(finding('PHONE_LOST_ZERO', attribute, value));
  return findings;
}
