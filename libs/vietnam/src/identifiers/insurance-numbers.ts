import type { QualityFinding } from '@sogoc/kernel';
import type { FindingCode } from '../findings/finding-catalogue';
import { finding } from '../findings/finding';
import { isPlaceholderNumber, isPlaceholderSerial, isPlaceholderText } from '../text/placeholder';
import { readCode, type CodeReading, type CodeRepair } from '../text/read-code';
import { withLabelNoted } from './label-finding';
import { isStrictNationalId } from './national-id';

/**
 * Two group letters, benefit level 1–5, province, then the ten-digit social-insurance number; newer cards show those ten only.
 * General knowledge of medium confidence, so nothing further is checked.
 */
const HEALTH_CARD = /^[A-Z]{2}[1-5]\d{2}\d{10}$/;

export interface ParsedInsuranceNumber {
  readonly value?: string;
  /** The ten digits that both kinds of number share, when the number has them. */
  readonly socialInsuranceNumber?: string;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/** Reads a social-insurance number (mã số BHXH): ten digits, no check digit is published; a personal number is taken too. */
export function parseSocialInsuranceNumber(raw: string, attribute = 'socialInsuranceNumber'): ParsedInsuranceNumber {
  return withLabelNoted(readSocial(readCode(raw), attribute), attribute);
}

function readSocial({ text, written, repairs, lossy }: CodeReading, attribute: string): ParsedInsuranceNumber {
  const fault = faultOf(attribute, repairs);
  if (lossy) return fault('NUMBER_DAMAGED');
  if (text === '' || isPlaceholderText(written) || isPlaceholderSerial(text)) return fault('PLACEHOLDER_VALUE');
  if (/^\d{10}$/.test(text)) return { value: text, socialInsuranceNumber: text, findings: [], repairs };
  if (isStrictNationalId(text))
    return { value: text, findings: [finding('SOCIAL_INSURANCE_PERSONAL', attribute)], repairs };
  if (/^\d{9}$/.test(text)) return fault('SOCIAL_INSURANCE_LOST_ZERO', `0${text}`);
  return fault('SOCIAL_INSURANCE_FORM', HEALTH_CARD.test(text) ? text.slice(5) : undefined);
}

/** Reads a health-insurance card number: fifteen characters, or the ten digits that newer cards show. */
export function parseHealthInsuranceNumber(raw: string, attribute = 'healthInsuranceNumber'): ParsedInsuranceNumber {
  return withLabelNoted(readHealth(readCode(raw), attribute), attribute);
}

function readHealth({ text, written, repairs, lossy }: CodeReading, attribute: string): ParsedInsuranceNumber {
  const fault = faultOf(attribute, repairs);
  if (lossy) return fault('NUMBER_DAMAGED');
  if (text === '' || isPlaceholderText(written) || isPlaceholderSerial(text)) return fault('PLACEHOLDER_VALUE');
  if (/^\d{10}$/.test(text)) return { value: text, socialInsuranceNumber: text, findings: [], repairs };
  if (!HEALTH_CARD.test(text)) return fault('HEALTH_INSURANCE_FORM');
  if (isPlaceholderSerial(text.slice(5)) || isPlaceholderNumber(text.slice(3))) return fault('PLACEHOLDER_VALUE');
  return { value: text, socialInsuranceNumber: text.slice(5), findings: [], repairs };
}

const faultOf =
  (attribute: string, repairs: CodeRepair[]) =>
  (code: FindingCode, suggestion?: string): ParsedInsuranceNumber => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
