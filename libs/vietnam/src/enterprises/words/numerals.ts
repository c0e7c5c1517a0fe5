const ROMAN = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
    .split(' ')
    .map((roman, at) => [roman, String(at + 1)] as const),
);
/** Single letters are letters, but for numbers behind "số" and "thứ". */
const LETTERS = new Set(['I', 'V', 'X']);
const ORDINAL = /^(?:số|so|thứ|thu)$/i;
/** Roman numbers that are Vietnamese syllables too: `Cẩm Vi`, `Ngân Xi`. */
const SYLLABLES = new Set(['VI', 'XI']);

/** A number word of a name in digits: `05` → `5`, `3A` stays; `undefined` for other words. */
export function numeralOf(folded: string): string | undefined {
  return /^\d/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : undefined;
}

/**
 * The Roman number that ends a name of several words: `Hoàng Long IV` → `4`, in any case. `VI` and `XI` are syllables as well, so they
 * are numbers only where they stand in capitals beside words that do not, or behind "số" or "thứ"; a name in capitals never tells.
 * Single letters I, V, X are letters but behind those two. `words` without punctuation.
 */
export function romanEndOf(words: readonly string[]): string | undefined {
  const last = words[words.length - 1] ?? '';
  const upper = last.length > 0 && last.length < 6 ? last.toUpperCase() : '';
  const before = words.slice(0, -1);
  if (before.length === 0) return undefined;
  const number = ROMAN.get(upper);
  const ordinal = ORDINAL.exec(before[before.length - 1] ?? '')?.[0].toLowerCase();
  if (ordinal !== undefined && (ordinal !== 'thu' || !LETTERS.has(upper))) return number;
  if (number === undefined || LETTERS.has(upper)) return undefined;
  if (!SYLLABLES.has(upper)) return number;
  return last === upper && before.some(isInSmallLetters) ? number : undefined;
}

const isInSmallLetters = (word: string): boolean => word !== word.toUpperCase();

/**
 * The two ways to take a name in A–Z that ends like a Roman number and is in capitals: the words alone, or the words before it with the
 * number. `undefined` for other names.
 */
export function maybeRomanEnd(plain: string): { readonly words: string; readonly numeral: string } | undefined {
  const at = plain.lastIndexOf(' ');
  const last = plain.slice(at + 1);
  const numeral = at > 0 && SYLLABLES.has(last) ? ROMAN.get(last) : undefined;
  return numeral === undefined ? undefined : { words: plain.slice(0, at), numeral };
}
