/** How a value of one record differs from that of another, in the words of a clerk. */
export type DifferenceKind =
  | 'unicode-form'
  | 'case'
  | 'spacing'
  | 'tone-placement'
  | 'i-or-y'
  | 'missing-diacritics'
  | 'other-diacritics'
  | 'd-stroke'
  | 'doubled-letter'
  | 'missing-letter'
  | 'letters-swapped'
  | 'one-letter'
  | 'abbreviated'
  | 'word-order'
  | 'missing-word'
  | 'other-words'
  | 'day-month-swapped'
  | 'digits-swapped'
  | 'one-digit'
  | 'doubled-digit'
  | 'missing-digit'
  | 'several-digits'
  | 'coarser-date'
  | 'other-day'
  | 'other-month'
  | 'other-year'
  | 'old-new-commune'
  | 'coarser-place'
  | 'other-commune'
  | 'other-province'
  | 'former-number'
  | 'rounded'
  | 'overlap'
  | 'apart'
  | 'partly-listed'
  | 'other-value';

/** Values that say the same in another way, or by one slip of a hand. */
const SIMILAR: ReadonlySet<DifferenceKind> = new Set<DifferenceKind>([
  'unicode-form',
  'case',
  'spacing',
  'tone-placement',
  'i-or-y',
  'missing-diacritics',
  'd-stroke',
  'doubled-letter',
  'missing-letter',
  'letters-swapped',
  'one-letter',
  'abbreviated',
  'word-order',
  'missing-word',
  'day-month-swapped',
  'digits-swapped',
  'one-digit',
  'doubled-digit',
  'missing-digit',
  'coarser-date',
  'old-new-commune',
  'coarser-place',
  'former-number',
  'rounded',
  'overlap',
  'partly-listed',
]);

export type Agreement = 'equal' | 'similar' | 'conflict' | 'left-missing' | 'right-missing';

/** No kinds: equal. One that is none of the similar ones: a conflict. */
export function agreementOf(kinds: readonly DifferenceKind[]): 'equal' | 'similar' | 'conflict' {
  if (kinds.length === 0) return 'equal';
  return kinds.every((kind) => SIMILAR.has(kind)) ? 'similar' : 'conflict';
}
