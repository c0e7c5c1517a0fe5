import { DATE_GRADES, type Features, standardComparators, statedValues } from '@sogoc/matching';

import { paddedYearComparator } from './padded-founding-day';

/** Whether two began on one day; `unknown` where one does not say, says less, or may have slipped. */
export function compareStarts(left: Features, right: Features): 'same' | 'other' | 'unknown' {
  const [[one], [other]] = [statedValues(left.foundedOn), statedValues(right.foundedOn)];
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return 'same';
  const length = Math.min(one.length, other.length);
  if (one.slice(0, length) === other.slice(0, length)) return 'unknown';
  const hasEnded = (left.ended === true) !== (right.ended === true);
  return !hasEnded && isOneStart(one, other) ? 'unknown' : 'other';
}

/** 1 January stands for the year, and days a digit apart for a slip. */
const isOneStart = (left: string, right: string): boolean =>
  paddedYearComparator(left, right) === 1 || daysAlike(left, right) >= DATE_GRADES.oneDigit;

const daysAlike = (left: string, right: string): number => standardComparators['date-parts']?.(left, right) ?? 0;
