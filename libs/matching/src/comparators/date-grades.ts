import type { Comparator } from '../record/comparator';
import type { FeatureValue } from '../record/match-record';
import { bestAmong, bestOf } from './texts/best-of';
import { wholeDatesByPlace } from './whole-dates-by-place';
import { withinOneEdit } from '@sogoc/kernel';

/** What two partial dates have in common, best first. A grade holds when none above it does. */
export const DATE_GRADES = {
  /** Both to the day, and equal. */
  sameDay: 1,
  /** Equal to the month; at least one side states no day. */
  sameMonth: 0.9,
  /** Both to the day, with day and month exchanged. */
  swapped: 0.8,
  /** Both to the day, one digit wrong or two neighbouring digits exchanged. */
  oneDigit: 0.7,
  /** Equal years; at least one side states no more than the year. */
  yearOnly: 0.6,
  /** Equal years; the months or days contradict. */
  sameYear: 0.4,
  different: 0,
} as const;

const gradeOfTexts = bestOf((left, right) => {
  // Most pairs of a data set are strangers: years that differ in three digits are no slip.
  if (strangers(left, right)) return DATE_GRADES.different;
  if (isWholeDate(left) && isWholeDate(right)) return gradeOfDays(left, right);
  const l = left.split('-');
  const r = right.split('-');
  if (left === right && l.length === 3) return DATE_GRADES.sameDay;
  if (l.length === 3 && r.length === 3 && l[0] === r[0] && l[1] === r[2] && l[2] === r[1]) return DATE_GRADES.swapped;
  if (l.length === 3 && r.length === 3 && withinOneEdit(l.join(''), r.join(''))) return DATE_GRADES.oneDigit;
  if (l[0] !== r[0]) return DATE_GRADES.different;
  if (l.length === 1 || r.length === 1) return DATE_GRADES.yearOnly;
  const shorter = Math.min(l.length, r.length);
  return shorter === 2 && l[1] === r[1] ? DATE_GRADES.sameMonth : DATE_GRADES.sameYear;
});

/** Compares ISO 8601 dates of any precision (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) by `DATE_GRADES`; other text only if equal. */
export const dateParts: Comparator = Object.assign(gradeOfTexts, {
  among: (values: readonly FeatureValue[]) =>
    bestAmong(values, (texts) =>
      wholeDatesByPlace(
        texts,
        (left, right) => Number(gradeOfTexts(left, right)),
        ({ isSameYear }) => (isSameYear ? DATE_GRADES.sameYear : DATE_GRADES.different),
      ),
    ),
});

function strangers(left: string, right: string): boolean {
  let different = 0;
  for (let i = 0; i < 4; i++) if (left.charCodeAt(i) !== right.charCodeAt(i)) different += 1;
  return different > 2 && left.length >= 4 && right.length >= 4;
}

const WHOLE_DATE = 'YYYY-MM-DD';

/** Whether the dashes stand where they stand in `YYYY-MM-DD`, and nowhere else. */
function isWholeDate(text: string): boolean {
  if (text.length !== WHOLE_DATE.length) return false;
  for (let i = 0; i < WHOLE_DATE.length; i++) if ((text[i] === '-') !== (WHOLE_DATE[i] === '-')) return false;
  return true;
}

/** Of two whole dates, without taking them apart: most differ in more than a slip does. */
function gradeOfDays(left: string, right: string): number {
  if (left === right) return DATE_GRADES.sameDay;
  const isSameYear = left.startsWith(right.slice(0, 4));
  if (isSameYear && left.slice(5, 7) === right.slice(8) && left.slice(8) === right.slice(5, 7))
    return DATE_GRADES.swapped;
  if (differAtMostTwice(left, right) && withinOneEdit(left.replaceAll('-', ''), right.replaceAll('-', '')))
    return DATE_GRADES.oneDigit;
  return isSameYear ? DATE_GRADES.sameYear : DATE_GRADES.different;
}

/** One edit of texts of one length changes one unit, or two neighbours. */
function differAtMostTwice(left: string, right: string): boolean {
  let different = 0;
  for (let i = 0; i < left.length; i++) if (left.charCodeAt(i) !== right.charCodeAt(i)) different += 1;
  return different <= 2;
}
