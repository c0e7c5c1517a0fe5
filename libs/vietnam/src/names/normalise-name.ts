import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderText } from '../text/placeholder';
import { tidy } from '../text/tidy-text';

export interface NormalisedName {
  /** NFC, look-alikes mapped, single spaces; casing kept unless the whole name was in one case. Empty for a placeholder. */
  readonly value: string;
  readonly findings: QualityFinding[];
}

const PLAIN_NAME = /^[\p{L}\p{M}'.\- ]{1,120}$/u;
const APOSTROPHES = /[’‘ʼ`´]/g;
const MRZ = /^[A-Z<]+<[A-Z<]*$/;
const DIGIT = /\d/;
const ABBREVIATION = /(?:^| )[\p{L}]{1,3}\.(?:[\p{L} ]|$)/u;
const FORM_OF_ADDRESS = /^(?:ông|bà|anh|chị|cô|chú|mr|mrs|ms|miss)\s*[.:]\s*|^(?:mr|mrs|ms|miss)\s+/i;
const LONGEST_NAME = 120;
/** Letters after which the next one stands at a word's beginning. */
const CASE_BREAK = /[\s'.\-(]/;

/**
 * Brings a person's name into its canonical spelling without judging it: ethnic-minority and foreign names pass (`Y Ngông Niê Kdăm`,
 * `H'Hen Niê`). Machine-readable `NGUYEN<<VAN<AN` is opened. Abbreviations stay as they are.
 */
export function normaliseName(raw: string, attribute = 'fullName'): NormalisedName {
  const { text: tidied, hadInvisible, hadLookalikes } = tidy(raw);
  if (tidied === '' || isPlaceholderText(tidied))
    return { value: '', findings: [finding('PLACEHOLDER_VALUE', attribute)] };
  const findings: QualityFinding[] = [];
  if (hadLookalikes) findings.push(finding('NAME_LOOKALIKE', attribute));
  if (hadInvisible) findings.push(finding('NAME_INVISIBLE', attribute));
  const text = openForm(tidied.replace(APOSTROPHES, "'"), attribute, findings);
  noteCharacters(text, attribute, findings);
  return { value: recase(text), findings };
}

function openForm(text: string, attribute: string, findings: QualityFinding[]): string {
  if (MRZ.test(text)) {
    findings.push(finding('NAME_MACHINE_READABLE', attribute));
    return text.replace(/<+/g, ' ').trim();
  }
  const named = text.replace(FORM_OF_ADDRESS, '');
  if (named !== text && named !== '') {
    findings.push(finding('NAME_TITLE', attribute));
    return named;
  }
  return text;
}

function noteCharacters(text: string, attribute: string, findings: QualityFinding[]): void {
  if (text.length > LONGEST_NAME) findings.push(finding('NAME_TOO_LONG', attribute));
  else if (DIGIT.test(text)) findings.push(finding('NAME_DIGITS', attribute));
  else if (!PLAIN_NAME.test(text)) findings.push(finding('NAME_CHARACTERS', attribute));
  if (ABBREVIATION.test(text)) findings.push(finding('NAME_ABBREVIATED', attribute));
  if (!text.includes(' ') && !text.includes('.')) findings.push(finding('NAME_SINGLE_WORD', attribute));
}

/** Title case for names all in upper or all in lower case: the case says nothing there. Mixed case is the writer's own. */
function recase(text: string): string {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return text;
  let cased = '';
  let starts = true;
  for (const char of lower) {
    cased += starts ? char.toUpperCase() : char;
    starts = CASE_BREAK.test(char);
  }
  return cased.normalize('NFC');
}
