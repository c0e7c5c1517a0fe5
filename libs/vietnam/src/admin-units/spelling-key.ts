const ROMAN = /(?:^| )(X{0,2}(?:IX|IV|V?I{1,3}|V|X))$/;
const ONLY_ROMAN = /^X{0,2}(?:IX|IV|V?I{1,3}|V|X)$/;
const K = /K(?!H)/g;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * The key that spellings of one unit name share, of its name without diacritics: words joined or apart (`DA KAO`, `DAKAO`), c and k
 * (Krông Pắc, Krông Pắk), Roman and Arabic numerals at the end (`MY DINH II`, `MY DINH 2`).
 */
export function spellingKey(plain: string): string {
  return withArabicNumeral(plain).replaceAll(' ', '').replace(K, 'C');
}

function withArabicNumeral(plain: string): string {
  const numeral = ROMAN.exec(plain)?.[1];
  return numeral === undefined ? plain : plain.slice(0, -numeral.length) + String(romanValue(numeral));
}

/** The number that a folded text is in Roman numerals, if it is one: `VII` → `7`. */
export const spellingNumber = (plain: string): string | undefined =>
  ONLY_ROMAN.test(plain) ? String(romanValue(plain)) : undefined;

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
