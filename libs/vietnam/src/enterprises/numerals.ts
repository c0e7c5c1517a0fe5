const ROMAN = new Map(
  [
    'I',
    'II',
    'III',
    'IV',
    'V',
    'VI',
    'VII',
    'VIII',
    'IX',
    'X',
    'XI',
    'XII',
    'XIII',
    'XIV',
    'XV',
    'XVI',
    'XVII',
    'XVIII',
    'XIX',
    'XX',
  ].map((roman, at) => [roman, String(at + 1)] as const),
);

/** A number word of a name in digits: `05` → `5`, `3A` stays; `undefined` for other words. */
export function numeralOf(folded: string): string | undefined {
  return /^\d/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : undefined;
}

/**
 * A Roman number as written in capitals without diacritics: `IV` → `4`. Many are words too (`Ví`, `Xi măng`, `Vi Na`), so the caller
 * asks only for the last word of a longer name. Single letters I, V, X are letters.
 */
export function romanNumeralOf(word: string): string | undefined {
  return word.length > 1 ? ROMAN.get(word) : undefined;
}
