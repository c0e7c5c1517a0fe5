import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { tidyText } from '../text/tidy-text';
import { legalFormAt, legalFormBefore, type LegalForm } from './legal-forms/legal-forms';
import { nameWords } from './words/name-words';

const CANONICAL = new Set<string>([
  'limited',
  'limited-one-member',
  'limited-two-members',
  'joint-stock',
  'partnership',
  'private',
  'household',
  'cooperative',
  'cooperative-union',
  'cooperative-group',
  'corporation',
  'company',
] satisfies LegalForm[]);
const isLegalForm = (text: string): text is LegalForm => CANONICAL.has(text);

/** Reads a legal form by its words: `Công ty TNHH một thành viên`, `CTCP`, `JSC`. Unknown words have no value and a note. */
export function parseLegalForm(
  raw: string,
  attribute = 'legalForm',
): { readonly value?: LegalForm; readonly findings: QualityFinding[] } {
  const text = raw.trim().toLowerCase();
  if (isLegalForm(text)) return { value: text, findings: [] };
  const words = nameWords(tidyText(raw)).map(({ folded, numeral }) => numeral ?? folded);
  // Initials in a name, but a form where a form is stated.
  const isPartnership = words[words.length - 1] === 'HD' && legalFormAt(words, 0)?.length === words.length - 1;
  if (isPartnership) return { value: 'partnership', findings: [] };
  const value = legalFormAt(words, 0)?.form ?? legalFormBefore(words, words.length)?.form;
  return value === undefined ? { findings: [finding('LEGAL_FORM_UNKNOWN', attribute)] } : { value, findings: [] };
}
