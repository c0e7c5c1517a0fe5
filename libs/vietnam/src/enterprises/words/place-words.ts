import { findUnitsByName } from '../../admin-units/find-units-by-name';
import { remembered } from '../../text/bounded-cache';
import { foldedOf, spelledWords, type NameWord } from './name-words';

/** Abbreviations of places that mean nothing else in a name, folded. */
const SPELLED = new Map([
  ['TPHCM', 'Thành phố Hồ Chí Minh'],
  ['HCM', 'Hồ Chí Minh'],
  ['HCMC', 'Thành phố Hồ Chí Minh'],
  ['TPHN', 'Thành phố Hà Nội'],
]);
/** … and what they mean where only a place can stand. */
const SPELLED_IN_PLACES = new Map([...SPELLED, ['HN', 'Hà Nội'], ['SG', 'Sài Gòn'], ['HP', 'Hải Phòng']]);
/** `… VN` at the end of a name; elsewhere it may be anybody's letters. */
const COUNTRY = 'VN';
const MOST_WORDS = 3;

const isCity: (words: string) => boolean = remembered((words) => findUnitsByName(`Thành phố ${words}`).length > 0);
const isProvince: (words: string) => boolean = remembered(
  (words) => SPELLED_IN_PLACES.has(words) || findUnitsByName(words, { level: 'province' }).length > 0,
);
/** Words that begin the name of a place. */
const PLACE_WORDS = new Set(
  'TP TPHCM THANH TINH QUAN HUYEN XA PHUONG THI KHU KCN CUM SO HCM HN SG Q H P TX TT'.split(' '),
);

/** Whether words to the end name a place: `Hà Nội`, `TP. Huế`, `số 2`, `quận 3`. */
export function isPlace(words: readonly NameWord[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  const isWord = PLACE_WORDS.has(first.folded) && (words.length > 1 || SPELLED_IN_PLACES.has(first.folded));
  return isWord || first.numeral !== undefined || isProvince(foldedOf(words).join(' '));
}

/** Whether `TP` at a word means thành phố and not thực phẩm: HCM behind it, or a city with which the name ends. */
export function isCityAt(words: readonly NameWord[], at: number): boolean {
  if (words[at]?.folded !== 'TP') return false;
  const behind = words.slice(at + 1);
  if (behind.length === 0) return false;
  const isSaigon = behind[0]?.folded === 'HCM' || foldedOf(behind.slice(0, 3)).join(' ') === 'HO CHI MINH';
  const isAttached = behind[0]?.gap?.startsWith('.') === true;
  return isSaigon || ((at > 0 || isAttached) && behind.length <= MOST_WORDS && isCity(foldedOf(behind).join(' ')));
}

/** Words with the names of places spelled out: `TP.HCM` → `Thành phố Hồ Chí Minh`. */
export function spelledPlaces(words: readonly NameWord[], onlyPlaces = false): readonly NameWord[] {
  const names = onlyPlaces ? SPELLED_IN_PLACES : SPELLED;
  const hasPlace = words.some(({ folded }) => folded === 'TP' || folded === COUNTRY || names.has(folded));
  return hasPlace ? words.flatMap((word, at) => spelled(words, word, at, names)) : words;
}

function spelled(
  words: readonly NameWord[],
  word: NameWord,
  at: number,
  names: ReadonlyMap<string, string>,
): readonly NameWord[] {
  if (isCityAt(words, at)) return spelledWords('Thành phố');
  const isCountry = word.folded === COUNTRY && at > 0 && at === words.length - 1;
  const name = isCountry ? 'Việt Nam' : names.get(word.folded);
  return name === undefined ? [word] : spelledWords(name);
}
