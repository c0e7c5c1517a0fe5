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

/** Whether the text holds a number that the working view would show in part: whoever writes it into a note is told. */
export const holdsNumber = (text: string): boolean => replaceNumbers(text, () => '') !== text;

/** The text with each number in it replaced. */
export function replaceNumbers(text: string, replace: (number: string) => string): string {
  return text.replace(DATE_OR_NUMBER, (found: string, date: string | undefined) =>
    date === undefined ? replace(found) : found,
  );
}
