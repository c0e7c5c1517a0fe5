import { foldDiacritics, foldWord } from '../text/fold-diacritics';
import type { Sex } from '../words/sex';
import { nameTokens } from './name-keys';
import { COMMON_SURNAMES, COMPOUND_SURNAMES, GIVEN_NAME_COUNTS, SURNAME_COUNTS } from '../words/surnames';

export interface NameParts {
  readonly tokens: readonly string[];
  /** Kinh order; absent for highland names, whose clan stands last or nowhere. */
  readonly familyName?: string;
  /** Words between family and last word. Whether the last of them belongs to the given name cannot be told. */
  readonly middleWords: readonly string[];
  /** The last word; for highland names all words but the sex prefix. */
  readonly givenName: string;
  readonly order: 'family-first' | 'given-first' | 'highland' | 'single';
}

/** Sex prefixes of Ê Đê, Gia Rai and M'Nông names: `Y` for men, `H'` for women; K'Ho `K'` for men, `Ka` for women. */
const HIGHLAND_PREFIX = /^(?:Y(?=\s)|H['’ʼ]|K['’ʼ]|H(?=\s))/i;

/**
 * Family name, middle words and given name as far as order can tell. With no known family name in front and one at the end that is hardly
 * a given name (`An Nguyen`, never `Hà`) it is read given-first, unless `Thị` or `Văn` says that the first word is the family name.
 */
export function nameParts(name: string): NameParts {
  const tokens = nameTokens(name);
  const [first = '', second = ''] = tokens;
  const last = tokens[tokens.length - 1] ?? '';
  if (tokens.length <= 1) return { tokens, middleWords: [], givenName: first, order: 'single' };
  if (isHighlandName(name)) return { tokens, middleWords: [], givenName: tokens.slice(1).join(' '), order: 'highland' };
  if (!isSurname(first) && isMostlySurname(last) && !/^(?:THI|VAN)$/.test(foldWord(second))) {
    return { tokens, familyName: last, middleWords: tokens.slice(1, -1), givenName: first, order: 'given-first' };
  }
  const compound = tokens.length > 2 && COMPOUND_SURNAMES.has(foldDiacritics(`${first} ${second}`));
  const familyWords = compound ? 2 : 1;
  return {
    tokens,
    familyName: tokens.slice(0, familyWords).join(' '),
    middleWords: tokens.slice(familyWords, -1),
    givenName: last,
    order: 'family-first',
  };
}

/** Whether a name has the form of Central Highlands names, in which no family name stands first. */
export function isHighlandName(name: string): boolean {
  const text = nameTokens(name).join(' ');
  return (
    HIGHLAND_PREFIX.test(text) ||
    (/ (?:Y|H)$/.test(text) && /^(?:Siu|Rơ|Ksor|Kpă|Nay|Rah)/i.test(text)) ||
    /[ĭŏčƀ]/i.test(text)
  );
}

const TIMES_OFTENER = 2;
const countsByWord = (rows: typeof SURNAME_COUNTS): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { word, count } of rows) counts.set(foldWord(word), (counts.get(foldWord(word)) ?? 0) + count);
  return counts;
};
const AS_SURNAME = countsByWord(SURNAME_COUNTS);
const AS_GIVEN_NAME = countsByWord(GIVEN_NAME_COUNTS);

/** Hà, Mai, Lâm, Dương are given names about as often as family names: at the end they tell nothing. */
const isMostlySurname = (word: string): boolean =>
  (AS_SURNAME.get(foldWord(word)) ?? 0) > TIMES_OFTENER * (AS_GIVEN_NAME.get(foldWord(word)) ?? 0);

const isSurname = (word: string): boolean => COMMON_SURNAMES.has(foldWord(word));

const REGIONAL_FORMS: ReadonlyMap<string, string> = new Map([
  ['VO', 'VU'],
  ['VU', 'VU'],
  ['HUYNH', 'HOANG'],
  ['HOANG', 'HOANG'],
]);

/**
 * Whether two family names are the northern and the southern form of one (Vũ/Võ, Hoàng/Huỳnh). They are different legal names: at
 * most weak support, never equality.
 */
export function areRegionalForms(left: string, right: string): boolean {
  const l = foldDiacritics(left);
  const r = foldDiacritics(right);
  return l !== r && REGIONAL_FORMS.has(l) && REGIONAL_FORMS.get(l) === REGIONAL_FORMS.get(r);
}

export interface SexHint {
  readonly sex: Sex;
  /** `Thị` in second place is nearly always a woman's; `Văn` is not reserved to men. */
  readonly strength: 'strong' | 'weak';
}

/** What the name says about sex: evidence, never a value. */
export function sexHint(name: string): SexHint | undefined {
  const tokens = nameTokens(name).map((token) => token.toUpperCase());
  if (/^H['’ʼ]/.test(tokens[0] ?? '')) return { sex: 'female', strength: 'strong' };
  if (tokens[0] === 'Y' && tokens.length > 1) return { sex: 'male', strength: 'strong' };
  const middle = tokens.slice(1, -1);
  if (middle.includes('THỊ') || middle[0] === 'THI') return { sex: 'female', strength: 'strong' };
  if (middle[0] === 'VĂN' || middle[0] === 'VAN') return { sex: 'male', strength: 'weak' };
  return undefined;
}
