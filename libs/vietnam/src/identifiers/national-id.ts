import type { QualityFinding } from '@sogoc/kernel';
import { vietnamDay } from '../dates/vietnam-day';
import { finding } from '../findings/finding';
import { isPlaceholderSerial, isPlaceholderText } from '../text/placeholder';
import { lettersAsDigits, readCode, type CodeReading, type CodeRepair } from '../text/read-code';
import type { Sex } from '../words/sex';
import { withLabelNoted } from './label-finding';
import { REGISTRATION_PROVINCES } from './registration-provinces';

const TWELVE_DIGITS = /^\d{12}$/;
const DIGITS = /^\d+$/;
const LONGEST_LIFE_YEARS = 120;

/** What the record says beside the number, and the time at whose day in Viet Nam the future and ages are judged. */
export interface NationalIdContext {
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly observedAt?: string;
}

export interface NationalIdParts {
  /** First three digits. `00`–`096` of the table are provinces of birth registration, others countries or unknown. */
  readonly provinceCode: string;
  /** Absent when the prefix is in no table. */
  readonly provinceName?: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

export interface ParsedNationalId extends Partial<NationalIdParts> {
  /** 12 digits; set only when the number can be used. */
  readonly value?: string;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/**
 * Province of registration, sex and birth year that a well-formed number states (Decree 137/2015 art. 13; Circular
 * 07/2016/TT-BCA art. 7): `PPP G YY NNNNNN`, G = 2 × (century − 1900) / 100, plus one for women. There is no check digit.
 */
export function nationalIdParts(value: string): NationalIdParts | undefined {
  if (!TWELVE_DIGITS.test(value)) return undefined;
  const provinceCode = value.slice(0, 3);
  const centurySex = value.charCodeAt(3) - 48;
  return {
    provinceCode,
    provinceName: REGISTRATION_PROVINCES.get(provinceCode),
    sex: centurySex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * (centurySex >> 1) + (value.charCodeAt(4) - 48) * 10 + (value.charCodeAt(5) - 48),
  };
}

/** Whether the text is 12 digits with one of the 63 province prefixes. */
export function isStrictNationalId(value: string): boolean {
  return TWELVE_DIGITS.test(value) && REGISTRATION_PROVINCES.has(value.slice(0, 3));
}

/**
 * Reads a personal number (số định danh cá nhân, số CCCD). Contradictions with the record are findings, never rejections: a sex or
 * year may have been corrected before the number was established again. A number of another length has no value; a likely
 * repair (lost zero, letters read for digits) is the finding's `suggestion`. Never throws.
 */
export function parseNationalId(
  raw: string,
  context: NationalIdContext = {},
  attribute = 'nationalId',
): ParsedNationalId {
  const reading = readCode(raw);
  return withLabelNoted(readDigits(reading, context, attribute), attribute);
}

function readDigits(reading: CodeReading, context: NationalIdContext, attribute: string): ParsedNationalId {
  if (TWELVE_DIGITS.test(reading.text) && !isPlaceholderSerial(reading.text))
    return fromDigits(reading, context, attribute);
  return { findings: [faultOf(reading, attribute)], repairs: reading.repairs };
}

function fromDigits(reading: CodeReading, context: NationalIdContext, attribute: string): ParsedNationalId {
  const value = reading.text;
  const parts = nationalIdParts(value) as NationalIdParts;
  const findings = nationalIdFindings(parts, context, attribute);
  if (reading.repairs.includes('separators')) findings.push(finding('SEPARATORS_REMOVED', attribute));
  return {
    value,
    provinceCode: parts.provinceCode,
    provinceName: parts.provinceName,
    sex: parts.sex,
    birthYear: parts.birthYear,
    findings,
    repairs: reading.repairs,
  };
}

/** Cross-checks of a number against its record: each is evidence, none a proof. */
export function nationalIdFindings(
  parts: NationalIdParts,
  context: NationalIdContext,
  attribute: string,
): QualityFinding[] {
  const findings: QualityFinding[] = [];
  if (parts.provinceName === undefined) findings.push(finding('ID_PROVINCE_UNKNOWN', attribute));
  if (context.sex !== undefined && context.sex !== parts.sex) findings.push(finding('ID_SEX_MISMATCH', attribute));
  if (context.birthYear !== undefined && context.birthYear !== parts.birthYear) {
    findings.push(finding('ID_YEAR_MISMATCH', attribute));
  }
  const observedYear = context.observedAt === undefined ? NaN : Number(vietnamDay(context.observedAt).slice(0, 4));
  if (parts.birthYear > observedYear) findings.push(finding('ID_FUTURE_YEAR', attribute));
  if (observedYear - parts.birthYear > LONGEST_LIFE_YEARS) findings.push(finding('ID_AGE_IMPLAUSIBLE', attribute));
  return findings;
}

function faultOf(reading: CodeReading, attribute: string): QualityFinding {
  const { text, written, lossy } = reading;
  if (lossy) return finding('NUMBER_DAMAGED', attribute);
  if (text === '' || isPlaceholderText(written) || isPlaceholderSerial(text))
    return finding('PLACEHOLDER_VALUE', attribute);
  if (!DIGITS.test(text)) {
    const repaired = lettersAsDigits(text);
    return finding('ID_CHARACTERS', attribute, isStrictNationalId(repaired) ? repaired : undefined);
  }
  if (text.length === 11 && isStrictNationalId(`0${text}`)) return finding('ID_LOST_ZERO', attribute, `0${text}`);
  if (text.length === 10 && isStrictNationalId(`00${text}`)) return finding('ID_LOST_ZERO', attribute, `00${text}`);
  if (text.length === 9) return finding('ID_OTHER_SCHEME', attribute, text);
  return finding('ID_LENGTH', attribute);
}
