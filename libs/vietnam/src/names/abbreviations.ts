import { foldDiacritics, foldWord } from '../text/fold-diacritics';
import { nameTokens } from './name-keys';

/** Usual abbreviations of name words, folded. One letter may stand for any word that begins with it. */
const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['NG', ['NGUYEN', 'NGO']],
  ['NGUY', ['NGUYEN']],
  ['NGV', ['NGUYEN VAN']],
  ['TR', ['TRAN', 'TRUONG', 'TRINH']],
  ['PH', ['PHAM', 'PHAN']],
  ['HG', ['HOANG']],
  ['HY', ['HUYNH']],
  ['DG', ['DANG', 'DUONG']],
  ['TH', ['THI', 'THANH']],
  ['V', ['VAN']],
  ['T', ['THI']],
]);
const LONGEST_ABBREVIATION = 4;

/** Words a written abbreviation usually stands for, folded, likeliest first; empty for whole words. */
export function abbreviationExpansions(word: string): readonly string[] {
  return EXPANSIONS.get(foldWord(word)) ?? [];
}

/** Whether a short word may stand for a long one: `Ng` for `Nguyễn`, `T` for `Thị`, `Tr` for `Trần`; the first letters must agree. */
export function abbreviates(short: string, long: string): boolean {
  const brief = foldDiacritics(short);
  const full = foldDiacritics(long);
  if (brief === '' || brief.length >= full.length || brief.length > LONGEST_ABBREVIATION) return false;
  if (full.startsWith(brief)) return true;
  return (EXPANSIONS.get(brief) ?? []).includes(full);
}

/** Whether two names agree word by word when abbreviated words are taken for whole ones: `Ng. T. Lan` and `Nguyễn Thị Lan`. The last word must be whole and equal. */
export function agreesAbbreviated(left: string, right: string): boolean {
  const lefts = openInitials(nameTokens(left));
  const rights = openInitials(nameTokens(right));
  if (lefts.length !== rights.length || lefts.length < 2) return false;
  let shortened = 0;
  for (let i = 0; i < lefts.length; i++) {
    const l = lefts[i] ?? '';
    const r = rights[i] ?? '';
    if (foldDiacritics(l) === foldDiacritics(r)) continue;
    if (i === lefts.length - 1 || (!abbreviates(l, r) && !abbreviates(r, l))) return false;
    shortened++;
  }
  return shortened > 0;
}

/** `NT` before a given name are two initials when no vowel joins them. */
function openInitials(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) =>
    at < tokens.length - 1 && /^[B-DF-HJ-NP-TV-XZĐ]{2,3}$/.test(token) && !EXPANSIONS.has(foldWord(token))
      ? [...token]
      : [token],
  );
}
