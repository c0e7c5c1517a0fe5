import { withinOneEdit } from '@sogoc/kernel';
import type { Comparator } from '@sogoc/matching';

/** Stands before the digits of a code whose check digit fails. */
export const MISREAD = '?';

/** How two tax codes agree, best first. */
export const TAX_CODE_GRADES = {
  same: 1,
  /** A digit or two neighbours apart, and a check digit fails. */
  slip: 0.8,
  /** Farther apart, and a check digit fails: whose number it should have been, nobody knows. */
  misread: 0.6,
  /** One main unit's family: parent and branch, or two branches. */
  family: 0.5,
  different: 0,
} as const;

export const taxCodeComparator: Comparator = (left, right) => {
  const [one, other] = [String(left), String(right)];
  if (one.startsWith(MISREAD) || other.startsWith(MISREAD))
    return withinOneEdit(digitsOf(one), digitsOf(other)) ? TAX_CODE_GRADES.slip : TAX_CODE_GRADES.misread;
  if (one === other) return TAX_CODE_GRADES.same;
  return one.slice(0, 10) === other.slice(0, 10) ? TAX_CODE_GRADES.family : TAX_CODE_GRADES.different;
};

const digitsOf = (code: string): string => code.replace(/\D/g, '');
