import { hasAttachedLabel, withoutNumberLabel } from './number-label';
import { tidyText } from './tidy-text';

/** What was done to a code before its rules were applied. */
export type CodeRepair =
  | 'separators'
  | 'characters'
  | 'label'
  | 'quote'
  | 'decimal-tail'
  | 'scientific-notation'
  | 'lost-zero'
  | 'letter-as-digit'
  | 'digit-as-letter'
  | 'prefix-2018'
  | 'area-code-2017'
  | 'country-prefix';

export interface CodeReading {
  /** Upper case, without separators. */
  readonly text: string;
  readonly repairs: CodeRepair[];
  /** As written, without label, notes and quotes. */
  readonly written: string;
  /** The spreadsheet's number form lost digits for good. */
  readonly lossy: boolean;
}

const CLEAN = /^[0-9A-Z]*$/;
const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
const DECIMAL_TAIL = /^(\d{5,})[.,]0{1,2}$/;
const SEPARATORS = /[\s.\-–—_/\\·,;:]+/g;
const LETTER = /\p{L}/u;
const QUOTES = /^['’‘"`=#]+|['’"`]+$/g;

/**
 * Reads a number or code as people and spreadsheets write it: spaces, dots, hyphens, a leading quote, `.0`, `7.9085E+10`,
 * a label or note beside it. Never throws.
 */
export function readCode(raw: string): CodeReading {
  if (CLEAN.test(raw) && !hasAttachedLabel(raw)) return { text: raw, written: raw, repairs: [], lossy: false };
  const repairs: CodeRepair[] = [];
  let text = tidyText(raw);
  if (text !== raw.trim()) repairs.push('characters');
  const unlabelled = LETTER.test(text) ? withoutNumberLabel(text) : text;
  if (unlabelled !== text) repairs.push('label');
  const unquoted = unlabelled.replace(QUOTES, '');
  if (unquoted !== unlabelled) repairs.push('quote');
  text = unquoted;
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return fromScientific(scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]), repairs);
  const decimal = DECIMAL_TAIL.exec(text);
  if (decimal) {
    repairs.push('decimal-tail');
    text = decimal[1] ?? '';
  }
  const joined = text.replace(SEPARATORS, '');
  if (joined !== text) repairs.push('separators');
  return { text: joined.toUpperCase(), written: unquoted, repairs, lossy: false };
}

function fromScientific(lead: string, fraction: string, exponent: number, repairs: CodeRepair[]): CodeReading {
  repairs.push('scientific-notation');
  const lossy = fraction.length < exponent && exponent > 5;
  const digits = lossy ? '' : (lead + fraction).padEnd(exponent + 1, '0');
  return { text: digits, written: digits, repairs, lossy };
}

const DIGIT_OF_LETTER = new Map([...'OQDIL|SBZ'].map((letter, at) => [letter, '000111582'.charAt(at)] as const));

/** The code with letters that readers confuse with digits (O Q D I L S B Z) as digits. */
export function lettersAsDigits(code: string): string {
  let digits = '';
  for (const char of code) digits += DIGIT_OF_LETTER.get(char) ?? char;
  return digits;
}
