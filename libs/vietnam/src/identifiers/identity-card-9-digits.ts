import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderSerial, isPlaceholderText } from '../text/placeholder';
import { lettersAsDigits, readCode, type CodeReading, type CodeRepair } from '../text/read-code';
import { withLabelNoted } from './label-finding';
import { CARD9_PROVINCES } from './registration-provinces';

export interface ParsedCard9 {
  /** Nine digits. */
  readonly value?: string;
  /** Where cards with these first two digits were issued: a weak hint. */
  readonly issuedIn?: string;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/**
 * Reads a number of the old 9-digit identity card (CMND, without legal force since 2025-01-01, Law 26/2023 art. 46). It has no
 * inner structure and was at times issued twice, so it is its own scheme and never a personal number.
 */
export function parseIdCard9(raw: string, attribute = 'idCard9'): ParsedCard9 {
  return withLabelNoted(readCard(readCode(raw), attribute), attribute);
}

function readCard({ text, written, repairs, lossy }: CodeReading, attribute: string): ParsedCard9 {
  const fault = (code: Parameters<typeof finding>[0], suggestion?: string): ParsedCard9 => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
  if (lossy) return fault('NUMBER_DAMAGED');
  if (text === '' || isPlaceholderText(written) || isPlaceholderSerial(text)) return fault('PLACEHOLDER_VALUE');
  if (!/^\d+$/.test(text)) {
    const digits = lettersAsDigits(text);
    return fault('CARD9_CHARACTERS', /^\d{9}$/.test(digits) ? digits : undefined);
  }
  if (text.length === 12) return fault('CARD9_OTHER_SCHEME', text);
  if (text.length === 8) return fault('CARD9_LOST_ZERO', `0${text}`);
  if (text.length !== 9) return fault('CARD9_LENGTH');
  const issuedIn = CARD9_PROVINCES.get(text.slice(0, 2));
  const findings = issuedIn === undefined ? [finding('CARD9_PREFIX_UNKNOWN', attribute)] : [];
  if (repairs.includes('separators')) findings.push(finding('SEPARATORS_REMOVED', attribute));
  return { value: text, issuedIn, findings, repairs };
}
