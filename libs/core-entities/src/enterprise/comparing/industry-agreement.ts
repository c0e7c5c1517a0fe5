import { statedValues, type Comparator } from '@sogoc/matching';

/** How far lines of business agree, best first. */
export const INDUSTRY_GRADES = {
  sameClass: 1,
  /** One division, that is the first two digits, which lists often give alone. */
  sameDivision: 0.7,
  different: 0,
} as const;

const DIGITS_OF_A_DIVISION = 2;

/** Codes without the letter of their section (Decision 36/2025/QĐ-TTg); words and sections alone are no codes. */
export const industryClasses = (industries: readonly string[]): readonly string[] =>
  [...new Set(industries.map((code) => code.replace(/^[A-U]/, '')).filter((code) => /^\d{2,5}$/.test(code)))].sort();

/** Any line of one with any of the other. */
export const industryComparator: Comparator = (left, right) => {
  const [own, others] = [statedValues(left), statedValues(right)];
  const shared = own.filter((code) => others.includes(code));
  if (shared.some((code) => code.length > DIGITS_OF_A_DIVISION)) return INDUSTRY_GRADES.sameClass;
  const divisions = others.map(divisionOf);
  return own.some((code) => divisions.includes(divisionOf(code)))
    ? INDUSTRY_GRADES.sameDivision
    : INDUSTRY_GRADES.different;
};

const divisionOf = (code: string): string => code.slice(0, DIGITS_OF_A_DIVISION);
