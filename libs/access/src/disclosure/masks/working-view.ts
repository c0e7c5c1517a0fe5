import type { AttributeType } from '@sogoc/core-entities';

import { MASK } from './masked-view';
import { replaceNumbers } from './numbers-in-text';

const SHOWN_DIGITS = 3;

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

function leavesOf(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number') return mask(String(value)) === String(value) ? value : mask(String(value));
  if (Array.isArray(value)) return value.map((item) => leavesOf(item, mask));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, leavesOf(member, mask)]));
  }
  return value;
}
