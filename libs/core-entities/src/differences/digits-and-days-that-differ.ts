import type { DifferenceKind } from './difference-kinds';
import { slipBetween } from './slip-of-the-hand';

const KINDS = {
  doubled: 'doubled-digit',
  missing: 'missing-digit',
  swapped: 'digits-swapped',
  'one-other': 'one-digit',
} as const;

/** How two numbers of identity differ. */
export function numberDifferences(left: string, right: string): readonly DifferenceKind[] {
  if (left === right) return [];
  const slip = slipBetween([...left], [...right]);
  return [slip === undefined ? 'several-digits' : KINDS[slip]];
}

type DateParts = readonly [year: string, month?: string, day?: string];

const partsOf = (date: string): DateParts => date.split('-') as unknown as DateParts;

/** How two dates (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) differ. */
export function dateDifferences(left: string, right: string): readonly DifferenceKind[] {
  if (left === right) return [];
  if (left.startsWith(right) || right.startsWith(left)) return ['coarser-date'];
  const [[year, month, day], [otherYear, otherMonth, otherDay]] = [partsOf(left), partsOf(right)];
  const isTurned = year === otherYear && month === otherDay && day === otherMonth && day !== undefined;
  if (isTurned) return ['day-month-swapped'];
  const slip = slipBetween([...left], [...right]);
  if (slip === 'swapped') return ['digits-swapped'];
  const others = [
    ...(year === otherYear ? [] : ['other-year' as const]),
    ...(isOther(month, otherMonth) ? ['other-month' as const] : []),
    ...(isOther(day, otherDay) ? ['other-day' as const] : []),
  ];
  return slip === 'one-other' ? ['one-digit', ...others] : others;
}

const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** Measures that one source rounds: within half of the last place that the coarser one has, or one in a hundred. */
export function amountDifferences(left: number, right: number): readonly DifferenceKind[] {
  if (left === right) return [];
  const gap = Math.abs(left - right);
  return [gap < 0.5 || gap <= Math.max(Math.abs(left), Math.abs(right)) / 100 ? 'rounded' : 'other-value'];
}
