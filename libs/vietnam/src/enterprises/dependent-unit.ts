import { findUnitsByName } from '../admin-units/find-units-by-name';
import { activityAt } from './words/activity-words';
import { legalFormAt } from './legal-forms/legal-forms';
import { foldedOf, isConnective, textOf, type NameWord } from './words/name-words';
import { isPlace, spelledPlaces } from './words/place-words';

export type DependentUnitKind = 'branch' | 'representative-office' | 'business-location';

export interface ParentAndUnit {
  readonly unitKind?: DependentUnitKind;
  /** What is said of the unit: `Hà Nội`, `số 2`. */
  readonly unitName?: string;
  /** Says that the name is an English one, which leaves out what is said of the unit: `BUSINESS LOCATION OF …`. */
  readonly isEnglish?: true;
  /** The name without it. */
  readonly rest: readonly NameWord[];
}

interface UnitPhrase {
  readonly kind: DependentUnitKind;
  readonly words: readonly string[];
  /** How sure it is that a unit is meant: always, at the head or behind a sign, beside a sign only. */
  readonly sure: 'always' | 'head-or-sign' | 'sign';
}

const phrases = (kind: DependentUnitKind, sure: UnitPhrase['sure'], list: string): UnitPhrase[] =>
  list.split(',').map((phrase) => ({ kind, sure, words: phrase.split(' ') }));
const UNIT_PHRASES: readonly UnitPhrase[] = [
  ...phrases('representative-office', 'always', 'VAN PHONG DAI DIEN,VP DAI DIEN,VAN PHONG DD,VP DD,VPDD'),
  ...phrases('business-location', 'always', 'DIA DIEM KINH DOANH,DIA DIEM KD,DD KINH DOANH,DDKD'),
  ...phrases('branch', 'always', 'CHI NHANH'),
  ...phrases('business-location', 'head-or-sign', 'PHONG GIAO DICH,PGD'),
  ...phrases('branch', 'head-or-sign', 'CN'),
  ...phrases('branch', 'sign', 'NHA MAY,XI NGHIEP'),
  ...phrases('business-location', 'sign', 'CUA HANG,KHO,NHA KHO,TRAM'),
];
/** … and as English names begin, whose legal form ends them. */
const ENGLISH_UNITS: readonly UnitPhrase[] = [
  ...phrases('business-location', 'always', 'BUSINESS LOCATION OF'),
  ...phrases('branch', 'always', 'BRANCH OF'),
  ...phrases('representative-office', 'always', 'REPRESENTATIVE OFFICE OF'),
];
const ENGLISH_WORDS = new Set(ENGLISH_UNITS.map(({ words: [first] }) => first));
/** First words of the phrases. */
const UNIT_WORDS = new Set(UNIT_PHRASES.map(({ words: [first] }) => first));
const PARTING_SIGN = /[-–—(,;/:]/;

/** `Chi nhánh Hà Nội - Công ty …`, `Chi nhánh Công ty … tại Hà Nội`, `Công ty … - CN Hà Nội`. */
export function takeUnit(words: readonly NameWord[]): ParentAndUnit {
  if (ENGLISH_WORDS.has(words[0]?.folded ?? '')) {
    const phrase = ENGLISH_UNITS.find((english) => isPhraseAt(words, 0, english));
    if (phrase !== undefined) return { unitKind: phrase.kind, isEnglish: true, rest: words.slice(phrase.words.length) };
  }
  if (!words.some(({ folded }) => UNIT_WORDS.has(folded))) return { rest: words };
  for (const phrase of UNIT_PHRASES) {
    const at = words.findIndex((_, index) => isPhraseAt(words, index, phrase));
    const taken = at < 0 ? undefined : at > 0 ? behindParent(words, at, phrase) : beforeParent(words, phrase);
    if (taken !== undefined) return taken;
  }
  return { rest: words };
}

function isPhraseAt(words: readonly NameWord[], at: number, phrase: UnitPhrase): boolean {
  if (!phrase.words.every((word, index) => words[at + index]?.folded === word)) return false;
  if (phrase.sure === 'always') return true;
  if (at === 0) return phrase.sure === 'head-or-sign' || isBeforeSignedParent(words);
  return (
    PARTING_SIGN.test(words[at]?.gap ?? '') || (phrase.sure === 'head-or-sign' && isBeforePlace(words, at, phrase))
  );
}

/** `Xí nghiệp Xây lắp 5 - Công ty …`: a sign, and behind it a legal form. */
function isBeforeSignedParent(words: readonly NameWord[]): boolean {
  const folded = foldedOf(words);
  return words.some(({ gap = '' }, at) => /[-–—]/.test(gap) && legalFormAt(folded, at) !== undefined);
}

/** Without a sign `CN` is a branch when a place ends the name, and no line of business stands before it (`ĐT CN Hà Nội`). */
function isBeforePlace(words: readonly NameWord[], at: number, { words: { length } }: UnitPhrase): boolean {
  const folded = foldedOf(words);
  const form = legalFormAt(folded, 0)?.length ?? 0;
  const before = words[at - 1];
  if (form === 0 || at <= form || before === undefined || isConnective(before)) return false;
  const isBusiness = [1, 2].some((count) => activityAt(folded, at - count)?.length === count);
  return !isBusiness && isPlace(words.slice(at + length));
}

function behindParent(words: readonly NameWord[], at: number, { kind, words: { length } }: UnitPhrase): ParentAndUnit {
  return { unitKind: kind, unitName: nameOfUnit(words.slice(at + length)), rest: words.slice(0, at) };
}

function beforeParent(
  words: readonly NameWord[],
  { kind, words: { length }, sure }: UnitPhrase,
): ParentAndUnit | undefined {
  const folded = foldedOf(words);
  const form = words.findIndex((_, index) => index >= length && legalFormAt(folded, index) !== undefined);
  if (form < 0) return sure === 'always' ? { unitKind: kind, rest: words.slice(length) } : undefined;
  const place = words.findLastIndex((_, index) => index > form && isAtPlace(words, index));
  const sign = words.findIndex((_, index) => index > form + 1 && isSignedUnitAt(words, index));
  if (place < 0 && sign > 0) {
    const said = [...words.slice(length, form), ...words.slice(sign)].filter(({ folded }) => folded !== 'CUA');
    return { unitKind: kind, unitName: nameOfUnit(said), rest: words.slice(form, sign) };
  }
  const end = place < 0 ? words.length : place;
  const named = [...words.slice(length, form), ...words.slice(end + 1)].filter(({ folded }) => folded !== 'CUA');
  return { unitKind: kind, unitName: nameOfUnit(named), rest: words.slice(form, end) };
}

/** `… - Kho 3`, `… - Cửa hàng số 2`: which of them it is, behind the parent's name. */
const isSignedUnitAt = (words: readonly NameWord[], at: number): boolean =>
  /[-–—]/.test(words[at]?.gap ?? '') &&
  UNIT_PHRASES.some(
    (phrase) => phrase.sure === 'sign' && phrase.words.every((word, index) => words[at + index]?.folded === word),
  );

/** `tại` before a place. Without marks it may be `Tài` of a name (`tai chinh`), so the place must be known. */
function isAtPlace(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  if (word?.folded !== 'TAI') return false;
  if (word.text.toLowerCase() === 'tại') return true;
  const behind = words.slice(at + 1);
  return word.text.toUpperCase() === 'TAI' && (isPlace(behind) || findUnitsByName(textOf(behind)).length > 0);
}

/** `tại Đà Nẵng` is `Đà Nẵng`. */
function nameOfUnit(words: readonly NameWord[]): string {
  const [first, ...others] = words;
  const isAt = first?.text.toLowerCase() === 'tại' && others.length > 0;
  return textOf(spelledPlaces(isAt ? others : words, true));
}
