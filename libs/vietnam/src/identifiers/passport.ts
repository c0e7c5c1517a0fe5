import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderNumber, isPlaceholderText } from '../text/placeholder';
import { lettersAsDigits, readCode, type CodeReading, type CodeRepair } from '../text/read-code';
import { withLabelNoted } from './label-finding';

const VIETNAMESE = /^[A-Z]\d{7,8}$/;
/** ICAO 9303: up to nine letters and digits; shorter than six is not seen. */
const ANY_COUNTRY = /^(?=.*\d)[A-Z0-9]{6,9}$/;

/** `B0000000`, `C1111111`, `A00000001`: a letter, and one digit throughout, or nothing and a little. */
const NO_NUMBER = /^[A-Z]{1,2}(?:(\d)\1{5,}|0{6,}\d{1,2})$/;

export interface ParsedPassport {
  /** Upper case, without separators. */
  readonly value?: string;
  readonly kind?: 'vietnamese' | 'other';
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/** Reads a passport number: Vietnamese ones are a letter and seven or eight digits; others are kept with a note. */
export function parsePassport(raw: string, attribute = 'passportNumber'): ParsedPassport {
  return withLabelNoted(readPassport(readCode(raw), attribute), attribute);
}

function readPassport({ text, written, repairs, lossy }: CodeReading, attribute: string): ParsedPassport {
  const fault = (code: Parameters<typeof finding>[0], suggestion?: string): ParsedPassport => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
  if (lossy) return fault('NUMBER_DAMAGED');
  if (text === '' || isPlaceholderText(written) || isPlaceholderNumber(text) || NO_NUMBER.test(text))
    return fault('PLACEHOLDER_VALUE');
  if (VIETNAMESE.test(text)) return { value: text, kind: 'vietnamese', findings: [], repairs };
  // Two letters in front are how several countries number theirs; a letter among the digits is a misreading.
  const repaired = text.slice(0, 2) + lettersAsDigits(text.slice(2));
  if (repaired !== text && VIETNAMESE.test(repaired)) return fault('PASSPORT_READING', repaired);
  if (!ANY_COUNTRY.test(text)) return fault('PASSPORT_FORM');
  return { value: text, kind: 'other', findings: [finding('PASSPORT_NOT_VIETNAMESE', attribute)], repairs };
}
