import type { QualityFinding } from '@sogoc/kernel';
import { vietnamDay } from '../dates/vietnam-day';
import type { FindingCode } from '../findings/finding-catalogue';
import { finding } from '../findings/finding';
import { isPlaceholderNumber, isPlaceholderText } from '../text/placeholder';
import { tidyText } from '../text/tidy-text';
import { lettersAsDigits, readCode, type CodeRepair } from '../text/read-code';
import { readLandlineOf, readNationalNumber, type NationalNumber } from './national-phone-number';
import { phoneText } from './phone-text';
import { isPlaceholderPhone } from './placeholder-contacts';

const SERVICE = /^1[89]00\d{4,6}$/;
const FOREIGN = /^\+[1-9]\d{6,14}$/;
/** In brackets stands an area code, and mobile prefixes have three digits: `(08) 3825.1234` is a landline on any day. */
const AREA_CODE_OF_TWO = /^\(0([48])\)[\s.-]*\d{4}[\s.-]?\d{4}$/;
/** `0086 …`: a foreign number dialled from Viet Nam. */
const DIALLED_ABROAD = /^00(?=[1-9])(?!84)/;
/** As this library writes a mobile number: read alike whatever the day. */
const CANONICAL_MOBILE = /^\+84(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign';

export interface PhoneContext {
  /** Time at which the source had the number; by its day in Viet Nam, the numbering plan it was written in. */
  readonly observedAt?: string;
}

export interface ParsedPhone {
  /** E.164: `+84` and nine or ten digits. Service numbers (1900…) stay as dialled. */
  readonly value?: string;
  readonly kind?: PhoneKind;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/**
 * Reads a phone number: spaces, dots, brackets, `+84`, `84`, `0084`, a lost zero, the eleven-digit mobile prefixes of before
 * 2018-09-15, and landlines with the area codes of before and since 2017. An old form is no fault in a record of its time; later it is
 * converted too and noted as stale. Ten digits that an old area code and a young mobile prefix share are a landline in records of before
 * that prefix. The first of several numbers, or of a range, counts; labels, extensions and names beside it are left out. What was typed to get
 * past a form is none. Prefixes name no carrier: numbers are portable.
 */
export function parsePhone(raw: string, context: PhoneContext = {}, attribute = 'phone'): ParsedPhone {
  if (CANONICAL_MOBILE.test(raw) && !isPlaceholderPhone(`0${raw.slice(3)}`))
    return { value: raw, kind: 'mobile', findings: [], repairs: [] };
  const { number: first, hadMore } = phoneText(/^[ -~]*$/.test(raw) ? raw : tidyText(raw));
  const { text: dialled, repairs, lossy } = readCode(/[()[\]]/.test(first) ? first.replace(/[()[\]]/g, ' ') : first);
  const text = dialled.replace(DIALLED_ABROAD, '+');
  const fault = (code: FindingCode, suggestion?: string): ParsedPhone => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
  if (lossy) return fault('NUMBER_DAMAGED');
  const international = text.startsWith('+');
  const digits = international ? text.slice(1) : text;
  if (digits === '' || isPlaceholderText(raw) || isPlaceholderNumber(digits)) return fault('PLACEHOLDER_VALUE');
  const observedAt = context.observedAt === undefined ? undefined : vietnamDay(context.observedAt);
  if (!/^\d+$/.test(digits)) return fault('PHONE_FORM', readNationalNumber(lettersAsDigits(digits), observedAt)?.value);
  if (international && !/^0?84/.test(digits)) {
    return FOREIGN.test(text)
      ? { value: text, kind: 'foreign', findings: [finding('PHONE_FOREIGN', attribute)], repairs }
      : fault('PHONE_FORM');
  }
  const areaCode = AREA_CODE_OF_TWO.exec(first)?.[1];
  const found =
    readLandlineOf(areaCode, digits, observedAt) ?? readNationalNumber(withTrunkZero(digits, repairs), observedAt);
  if (found === undefined) return fault('PHONE_FORM');
  if (isPlaceholderPhone(`0${found.value.slice(3)}`)) return fault('PLACEHOLDER_VALUE');
  if (found.repair !== undefined) repairs.push(found.repair);
  const findings = findingsOf(found, repairs, attribute);
  if (hadMore) findings.push(finding('PHONE_MORE_TEXT', attribute));
  return { value: found.value, kind: found.kind, findings, repairs };
}

/** A lost zero is restored only where the number is one of today's plan or an eleven-digit mobile: two guesses prove nothing. */
function withTrunkZero(digits: string, repairs: CodeRepair[]): string {
  if (digits.startsWith('0084')) return countryPrefix(digits.slice(4), repairs);
  if (digits.startsWith('084') && digits.length >= 12) return countryPrefix(digits.slice(3), repairs);
  if (digits.startsWith('84') && digits.length >= 11) return countryPrefix(digits.slice(2), repairs);
  if (digits.startsWith('0') || SERVICE.test(digits)) return digits;
  const restored = readNationalNumber(`0${digits}`, undefined);
  if (restored === undefined || restored.repair === 'area-code-2017') return digits;
  repairs.push('lost-zero');
  return `0${digits}`;
}

function countryPrefix(rest: string, repairs: CodeRepair[]): string {
  repairs.push('country-prefix');
  return rest.startsWith('0') ? rest : `0${rest}`;
}

function findingsOf(found: NationalNumber, repairs: readonly CodeRepair[], attribute: string): QualityFinding[] {
  const findings: QualityFinding[] = [];
  if (found.noted !== undefined) findings.push(finding(found.noted, attribute, found.suggestion ?? found.value));
  if (repairs.includes('lost-zero')) findings.push(finding('PHONE_LOST_ZERO', attribute, found.value));
  return findings;
}
