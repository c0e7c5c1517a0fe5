import { foldDiacritics } from '../text/fold-diacritics';

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

/** Whether a short word may stand for a long one: `Ng` for `Nguyễn`, `T` for `Thị`, `Tr` for `Trần`; the first letters must agree. */
export function abbreviates(short: string, long: string): boolean {
  const brief = foldDiacritics(short);
  const full = foldDiacritics(long);
  if (brief === '' || brief.length >= full.length || brief.length > LONGEST_ABBREVIATION) return false;
  if (full.startsWith(brief)) return true;
  return (EXPANSIONS.get(brief) ?? []).includes(full);
}
