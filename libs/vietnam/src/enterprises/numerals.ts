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

/** A number word of a name in digits: `05` → `5`, `IV` → `4`, `3A` stays; `undefined` for other words. Single letters I, V, X are letters. */
export function numeralOf(folded: string): string | undefined {
  if (/^\d/.test(folded)) return folded.replace(/^0+(?=\d)/, '');
  return folded.length > 1 ? ROMAN.get(folded) : undefined;
}
