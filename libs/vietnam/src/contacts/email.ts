import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../findings/finding';
import { isPlaceholderText } from '../text/placeholder';
import { isPlaceholderEmail } from './placeholder-contacts';
import { tidyText } from '../text/tidy-text';

/** Deliberately simple: one @, no spaces, a domain with a dot. */
const EMAIL = /^[^\s@<>,;:"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250})\.[a-z]{2,24}$/;

/** `Lan <lan@thue.vn>`: the address of what a mail program writes. */
const IN_BRACKETS = /^[^<>@]*<([^<>\s]+@[^<>\s]+)>$/;
/** The first of several, without the dot of a sentence. */
const BEHIND = /(?<=@[^\s,;/]+)(?:\s*[,;/]\s*.*@.*|\s+\S*@.*|\s(?:hoặc|hoac|và|va|-|–)\s.*|\s*\([^()@]*\)|[.,;]+)$/i;
const LABEL =
  /^(?:e-?mail|mail|thư điện tử|thu dien tu|hộp thư|hop thu|địa chỉ (?:e-?mail|thư điện tử))(?:\s*[:=\-–]\s*|\s+(?=\S+@))/i;
/** Nothing to make smaller or to take off. */
const PLAIN = /^[a-z0-9._%+@-]+$/;
const QUOTES = /^["'“”‘’]+|["'“”‘’]+$/g;
/** A blank beside the sign, as a narrow field breaks it. */
const BLANK_BESIDE = /^(\S+) ?@ ?(\S+)$/;

/** Reads an e-mail address into lower case. One that was typed to get past a form (`khongco@gmail.com`) is none. */
export function parseEmail(
  raw: string,
  attribute = 'email',
): { readonly value?: string; readonly findings: QualityFinding[] } {
  if (EMAIL.test(raw) && !raw.includes('..') && PLAIN.test(raw) && !isPlaceholderEmail(raw))
    return { value: raw, findings: [] };
  const text = tidyText(raw)
    .replace(LABEL, '')
    .replace(QUOTES, '')
    .replace(BLANK_BESIDE, '$1@$2')
    .replace(/^mailto:/i, '')
    .replace(IN_BRACKETS, '$1')
    .replace(/^<|>$/g, '')
    .replace(BEHIND, '')
    .toLowerCase();
  const isAddress = EMAIL.test(text) && !text.includes('..');
  if (isAddress && !isPlaceholderEmail(text)) return { value: text, findings: [] };
  return {
    findings: [
      finding(isAddress || text === '' || isPlaceholderText(text) ? 'PLACEHOLDER_VALUE' : 'EMAIL_FORM', attribute),
    ],
  };
}
