import type { AttributeType } from '@sogoc/core-entities';

import { MASK } from './masked-view';

const SHOWN_DIGITS = 3;

/** What stands between the parts of a number: spaces of any width but no new line, points, dashes, brackets. A slash is of an alley. */
const APART = String.raw`(?:[^\S\r\n]|[._·•()\p{Pd}])`;
const YEAR = String.raw`(?:1[89]|20)\d{2}`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
/** A date is no number; what goes on without a space is none. */
const DATE = String.raw`(?:${YEAR}-${MONTH}-${DAY}|${DAY}[-.]${MONTH}[-.]${YEAR})(?![-.]?\p{Nd})`;

/**
 * Seven digits or more, as sources space them: a passport has seven, an identity card nine, a phone ten, a personal number twelve. What
 * is shorter is a house, a commune, a year or a parcel.
 */
const NUMBER = String.raw`\p{Nd}(?:\p{Nd}|${APART}{1,3}(?!${DATE})\p{Nd}){6,}`;
const DATE_OR_NUMBER = new RegExp(`(?<date>(?<!\\p{Nd})${DATE})|${NUMBER}`, 'gu');

/** What is measured and drawn is no number of anybody's. */
const SHOWN_WHOLE: readonly AttributeType[] = ['date', 'number', 'boolean', 'geometry'];

interface MaskedAttribute {
  readonly type: AttributeType;
  /** Of an attribute that is the number of an identifier. */
  readonly scheme?: string;
}

/** What the working view shows of a personal value: names, dates and places whole, of each number in it the last three digits. */
export function maskNumbersIn(value: unknown, { type, scheme }: MaskedAttribute): unknown {
  if (SHOWN_WHOLE.includes(type)) return value;
  return leavesOf(value, scheme === undefined ? maskNumbersInText : maskToTail);
}

/** The last three characters of a number, behind a mask; however short it is, not all of it. */
export function maskToTail(number: string): string {
  const characters = Array.from(number);
  return MASK + characters.slice(Math.max(SHOWN_DIGITS, characters.length - SHOWN_DIGITS)).join('');
}

/** The text with the last three digits of each number in it. */
export function maskNumbersInText(text: string): string {
  return replaceNumbers(text, maskToTail);
}

/** Whether the text holds a number that {@link maskNumbersInText} would show in part. */
export const holdsNumber = (text: string): boolean => replaceNumbers(text, () => '') !== text;

function replaceNumbers(text: string, replace: (number: string) => string): string {
  return text.replace(DATE_OR_NUMBER, (found: string, date: string | undefined) =>
    date === undefined ? replace(found) : found,
  );
}

function leavesOf(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number') return mask(String(value)) === String(value) ? value : mask(String(value));
  if (Array.isArray(value)) return value.map((item) => leavesOf(item, mask));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, leavesOf(member, mask)]));
  }
  return value;
}
