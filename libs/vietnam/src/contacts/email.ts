import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderText } from '../text/placeholder';
import { tidyText } from '../text/tidy-text';

/** Deliberately simple: one @, no spaces, a domain with a dot. */
const EMAIL = /^[^\s@<>,;:"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250})\.[a-z]{2,24}$/;

/** Reads an e-mail address into lower case. */
export function parseEmail(
  raw: string,
  attribute = 'email',
): { readonly value?: string; readonly findings: QualityFinding[] } {
  const text = tidyText(raw)
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  if (EMAIL.test(text) && !text.includes('..')) return { value: text, findings: [] };
  return {
    findings: [finding(text === '' || isPlaceholderText(text) ? 'PLACEHOLDER_VALUE' : 'EMAIL_FORM', attribute)],
  };
}
