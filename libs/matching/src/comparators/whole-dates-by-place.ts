import type { ComparatorByPlace } from '../record/comparator';
import { bitsSet } from './words/letters-in-common';

/** Which parts two whole dates have in common that are no slip of one another. */
export interface CommonParts {
  readonly isSameYear: boolean;
  readonly isSameMonth: boolean;
  readonly isSameDay: boolean;
}

/** Digits of a date that four bits each hold: two of year, month and day stand in the lower half. */
const MONTH = 0xff00;
const DAY = 0xff;
const BITS_OF_MONTH_AND_DAY = 16;
/** Dates that differ in no more digits may be one with a slip. */
const DIGITS_OF_SLIP = 2;

/**
 * Compares the dates of one data set: whole ones by their digits as four bits each of one integer, and by their texts only where they may
 * be equal, a slip or an exchange apart, which few pairs are.
 */
export function wholeDatesByPlace(
  texts: readonly string[],
  ofTexts: (left: string, right: string) => number,
  ofParts: (parts: CommonParts) => number,
): ComparatorByPlace {
  const digits = Int32Array.from(texts, digitsOf);
  const grades = Float64Array.from({ length: 8 }, (_, bits) =>
    ofParts({ isSameYear: (bits & 4) !== 0, isSameMonth: (bits & 2) !== 0, isSameDay: (bits & 1) !== 0 }),
  );
  return (left, right) => {
    const [one, other] = [digits[left] as number, digits[right] as number];
    const differing = one ^ other;
    if (one === 0 || other === 0 || isNear(differing) || areExchanged(one, other))
      return ofTexts(texts[left] as string, texts[right] as string);
    const year = differing >>> BITS_OF_MONTH_AND_DAY === 0 ? 4 : 0;
    const month = (differing & MONTH) === 0 ? 2 : 0;
    return grades[year | month | ((differing & DAY) === 0 ? 1 : 0)] as number;
  };
}

/** 0 where the text is no whole date. */
function digitsOf(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? parseInt(text.replaceAll('-', ''), 16) | 0 : 0;
}

/** One bit for each digit that differs. */
const isNear = (differing: number): boolean =>
  bitsSet((differing | (differing >>> 1) | (differing >>> 2) | (differing >>> 3)) & 0x11111111) <= DIGITS_OF_SLIP;

/** Whether month and day changed places. */
const areExchanged = (one: number, other: number): boolean =>
  (one & DAY) === (other & MONTH) >>> 8 && (other & DAY) === (one & MONTH) >>> 8;
