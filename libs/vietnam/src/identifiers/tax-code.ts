import type { QualityFinding } from '@sogoc/kernel';

import type { FindingCode } from '../findings/finding-catalogue';
import { finding } from '../findings/finding';
import { isPlaceholderNumber, isPlaceholderText } from '../text/placeholder';
import { readCode, type CodeReading, type CodeRepair } from '../text/read-code';
import { withLabelNoted } from './label-finding';
import { isStrictNationalId, nationalIdFindings, nationalIdParts, type NationalIdContext } from './national-id';
import { isValidTaxCode10, isValidTaxCode13 } from './tax-check-digit';
import { beforePersonalNumbers, readTwelveDigits } from './twelve-digit-tax-code';
import { faultOf10, faultOf13, letterFault } from './tax-code-faults';

/** `0100233488-1`: a main unit's code and a branch number that a spreadsheet took for a number; the code may have lost its zero too. */
const BRANCH_WITH_SHORT_NUMBER = /^\D*(\d{9,10})\s*[-–—/]\s*(\d{1,2})\D*$/;

export type TaxCodeKind = 'enterprise' | 'branch' | 'personal';

export interface ParsedTaxCode {
  /** `0100109106`, `0100109106-001` or twelve digits. */
  readonly value?: string;
  readonly kind?: TaxCodeKind;
  /** The main unit's code, for a branch. */
  readonly parent?: string;
  /** Both readings of an ambiguous twelve-digit code. */
  readonly candidates?: readonly string[];
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/**
 * Reads a tax code (mã số thuế, enterprise code): 10 digits with a check digit, 10-3 for dependent units, 12 digits (the personal
 * number of an individual or household). Nine digits and twelve digits that become valid with a leading zero lost theirs in a
 * spreadsheet, as did a branch number of one or two; of twelve digits the check digit and the personal number's own checks decide, and when both hold there is no value.
 */
export function parseTaxCode(raw: string, context: NationalIdContext = {}, attribute = 'taxCode'): ParsedTaxCode {
  return withLabelNoted(readTaxCode(readCode(raw), context, attribute), attribute);
}

function readTaxCode(reading: CodeReading, context: NationalIdContext, attribute: string): ParsedTaxCode {
  const { text, written, repairs } = reading;
  const faulty = (code: FindingCode, suggestion?: string): ParsedTaxCode => ({
    findings: [finding(code, attribute, suggestion)],
    repairs,
  });
  if (reading.lossy) return faulty('NUMBER_DAMAGED');
  if (text === '' || isPlaceholderText(written) || isPlaceholderCode(text)) return faulty('PLACEHOLDER_VALUE');
  const shortened = shortBranch(written, attribute, repairs);
  if (shortened !== undefined) return shortened;
  if (!/^\d+$/.test(text)) return faulty(...letterFault(text));
  switch (text.length) {
    case 10:
      return isValidTaxCode10(text)
        ? { value: text, kind: 'enterprise', findings: [], repairs }
        : faulty(faultOf10(text));
    case 13:
      return isValidTaxCode13(text) ? branch(text, [], repairs) : faulty(faultOf13(text));
    case 12:
      return twelveDigits(written, text, context, attribute, repairs);
    case 9:
      return nineDigits(text, attribute, repairs);
    case 11:
      return isStrictNationalId(`0${text}`) ? faulty('ID_LOST_ZERO', `0${text}`) : faulty('TAX_LENGTH');
    case 5:
      return faulty('TAX_BUSINESS_LOCATION');
    default:
      return faulty('TAX_LENGTH');
  }
}

/** Of a branch code the main unit's part tells. */
const isPlaceholderCode = (text: string): boolean =>
  isPlaceholderNumber(text) || (text.length === 13 && isPlaceholderNumber(text.slice(0, 10)));

/** The main unit's code of a branch code in any form; `undefined` for other codes. */
export function parentTaxCode(value: string): string | undefined {
  return isValidTaxCode13(value) ? value.slice(0, 10) : undefined;
}

function branch(digits: string, findings: QualityFinding[], repairs: CodeRepair[]): ParsedTaxCode {
  const parent = digits.slice(0, 10);
  return { value: `${parent}-${digits.slice(10)}`, kind: 'branch', parent, findings, repairs };
}

/** A branch whose three digits lost their zeros, by a right check digit. Eleven digits so parted are no personal number either way. */
function shortBranch(raw: string, attribute: string, repairs: CodeRepair[]): ParsedTaxCode | undefined {
  const [, main = '', number = ''] = BRANCH_WITH_SHORT_NUMBER.exec(raw) ?? [];
  const digits = main.padStart(10, '0') + number.padStart(3, '0');
  if (main === '') return undefined;
  if (!isValidTaxCode13(digits)) {
    const isBranch = main.length === 10 && number.length === 1;
    return isBranch ? { findings: [finding(faultOf13(digits), attribute)], repairs } : undefined;
  }
  const restored = branch(digits, [], [...repairs, 'lost-zero']);
  return { ...restored, findings: [finding('TAX_LOST_ZERO', attribute, restored.value)] };
}

function nineDigits(text: string, attribute: string, repairs: CodeRepair[]): ParsedTaxCode {
  const padded = `0${text}`;
  if (!isValidTaxCode10(padded)) return { findings: [finding('TAX_LENGTH', attribute)], repairs };
  const findings = [finding('TAX_LOST_ZERO', attribute, padded)];
  return { value: padded, kind: 'enterprise', findings, repairs: [...repairs, 'lost-zero'] };
}

function twelveDigits(
  raw: string,
  text: string,
  context: NationalIdContext,
  attribute: string,
  repairs: CodeRepair[],
): ParsedTaxCode {
  const asBranch = `0${text}`;
  const read = readTwelveDigits(raw, text, context);
  if (read === 'either') {
    const candidates = [text, `${asBranch.slice(0, 10)}-${asBranch.slice(10)}`];
    return { candidates, findings: [finding('TAX_AMBIGUOUS_12', attribute)], repairs };
  }
  if (read === 'branch') {
    const restored = branch(asBranch, [], [...repairs, 'lost-zero']);
    return { ...restored, findings: [finding('TAX_LOST_ZERO', attribute, restored.value)] };
  }
  const parts = nationalIdParts(text);
  const findings = parts === undefined ? [] : nationalIdFindings(parts, context, attribute);
  if (beforePersonalNumbers(context)) findings.push(finding('TAX_PERSONAL_TOO_EARLY', attribute));
  return { value: text, kind: 'personal', findings, repairs };
}
