import { lettersAsDigits, readCode, type CodeRepair } from '../text/read-code';
import { isStrictNationalId, nationalIdParts, type NationalIdContext } from './national-id';

export interface NationalIdRepair {
  readonly value: string;
  readonly repair: CodeRepair | 'transposition';
  /** How many of the record's sex and birth year the repaired number agrees with, 0–2. */
  readonly agreements: number;
}

/**
 * Numbers that the text may have meant, best first: a lost leading zero, letters read for digits, and, when the record's sex and
 * birth year are both known and contradict the number, one swap of neighbours among the first six digits that agrees with both.
 * Candidates for a person to judge; the number has no check digit that could prove one.
 */
export function nationalIdRepairs(raw: string, context: NationalIdContext = {}): NationalIdRepair[] {
  const { text } = readCode(raw);
  const repairs = new Map<string, NationalIdRepair>();
  const offer = (value: string, repair: NationalIdRepair['repair'], atLeast: number): void => {
    const agreements = agreementsOf(value, context);
    if (value !== text && isStrictNationalId(value) && agreements >= atLeast && !repairs.has(value)) {
      repairs.set(value, { value, repair, agreements });
    }
  };
  const digits = lettersAsDigits(text);
  if (digits !== text) offer(digits, 'letter-as-digit', 0);
  if (digits.length === 11 || digits.length === 10) offer(digits.padStart(12, '0'), 'lost-zero', 0);
  if (digits.length === 12 && agreementsOf(digits, context) < 2) {
    for (let i = 0; i < 5; i++) offer(swapNeighbours(digits, i), 'transposition', 2);
  }
  return [...repairs.values()].sort((left, right) => right.agreements - left.agreements);
}

function agreementsOf(value: string, context: NationalIdContext): number {
  const parts = nationalIdParts(value);
  if (parts === undefined) return 0;
  return Number(parts.sex === context.sex) + Number(parts.birthYear === context.birthYear);
}

function swapNeighbours(digits: string, at: number): string {
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
}
