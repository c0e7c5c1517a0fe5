import type { Comparator } from '@sogoc/matching';

export const isFirstOfTheYear = (day: string): boolean => day.endsWith('-01-01');

/** Days of one year (ISO 8601), 1 if one of them is 1 January: offices write it when they know the year only. */
export const paddedYearComparator: Comparator = (left, right) => {
  const [one, other] = [String(left), String(right)];
  return one.slice(0, 4) === other.slice(0, 4) && [one, other].some(isFirstOfTheYear) ? 1 : 0;
};
