import { foldWord } from '../text/fold-diacritics';
import { listedKeys, spelledKey } from '../text/spelled-key';
import { syllableKeys } from '../text/syllable-key';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES, MIDDLE_NAME_COUNTS, SURNAME_COUNTS } from '../words/surnames';
import { isOrganisationName } from '../words/organisation-name';
import { HOUSEHOLD_WORDS, NOTE_WORDS, RELATION_TITLES, SURE_TITLES, UNSURE_TITLES } from './title-words';

/** How sure it is that words in front of a name are no part of it. */
type TitleKind = 'household' | 'relation' | 'sure' | 'unsure';

const ASCII = /^[ -~]*$/;
const BRACKETED = /\s*(?:\([^()]*(?:\)|$)|\[[^[\]]*(?:\]|$))\s*/g;
const LABEL =
  /^(?:(?:họ (?:và )?tên|tên|hộ(?: gia đình)?(?: (?:ông|bà))?|(?:ông|bà)(?: ?[/,&] ?(?:bà|ông))?|anh|chị|cô|chú|cụ|vợ|chồng|cha|mẹ|bố|con|chủ hộ|chủ sử dụng(?: đất)?|(?:người )?đại diện|giám đốc|mr|mrs|ms|miss)\s*[.:]\s*|(?:mr|mrs|ms|miss)\s+|(?:ông|bà) ?[/&] ?(?:bà|ông)\s+)+/i;
/** Degrees and ranks, one or several, as they are abbreviated: `PGS.TS`, `GS.TS.`, `BS CKII`, `Đ/c`. */
const DEGREES =
  /^(?:(?:GS|PGS|TSKH|TS|T[hH]S|BS|BSCK|CK(?:I{1,2}|1|2)|DS|KS|KTS|LS|CN|CVP|NSND|NSƯT|NGND|NGƯT|AHLĐ|[ĐĐđ]\/c|[ĐĐđ]\/C)(?:\.\s*|,\s*|\s+(?=\p{L})))+(?=\p{Lu})/u;
/** A birth year, and another name, that stand behind a name. */
const BIRTH =
  /[\s,;–-]+\(?(?:(?:sinh(?: năm| ngày)?|năm sinh|sn|ns|s\.n\.?)\s*[:.]?\s*)?(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d{2}\)?$/iu;
const ALIAS =
  /[\s,;–-]+(?:tức|còn gọi(?: là)?|còn có tên(?: là)?|tên thường gọi(?: là)?|thường gọi(?: là)?|bí danh)\s*:?\s+\p{L}.*$|\stự\s\p{Lu}\p{Ll}*$/u;
/** A number of a paper or a phone behind a name, with its label: `…, CCCD 079071004321`, `… - 0912 345 678`. */
const NUMBER_BEHIND =
  /[\s,;:–-]+\(?(?:(?:số\s+)?(?:cccd|cmnd|cmt|cc|căn cước(?: công dân)?|hộ chiếu|mst|msdn|sđt|đt|tel|điện thoại|đdcn)(?:\s+số)?\s*[:.]?\s*)?\d(?:[ .-]?\d){7,}\)?.*$/iu;
/** Whose relative somebody is, in which hamlet, or who is not named beside: `… con ông Hải`, `… xóm 3`, `… và chồng`. */
const SAID_BEHIND =
  /\s(?:(?:con|vợ|chồng|cháu|em|anh|chị|mẹ|bố|cha)\s(?:của\s)?(?:ông|bà|anh|chị|cụ)\s\p{Lu}.*|(?:xóm|thôn|tổ|ấp|đội|bản|buôn|khu|khóm)\s(?:số\s)?\d.*|(?:và|cùng)\s(?:vợ|chồng|con|các\s(?:con|cháu)|gia\sđình))$/u;
/** The place in a list before a name, and marks around one: `1. …`, `01 …`, `- …`, `"…"`, `… *`. */
const BEFORE = /^(?:\d{1,3}\s*[.)/-]\s*|\d{1,3}\s+(?=\p{Lu})|["“”„'*•+–-]+\s*)(?=\p{L}{2})/u;
const AFTER = /(?<=\p{L}{2})(?:\s*[,;:*"“”_–†+-]+|\s*\.{2,}|\s*…|\.)$/u;
/** Middle words that are family names too, though far more often what stands behind one. */
const MIDDLE_WORDS = new Set(['VĂN', 'THI5', 'VAN', 'THI']);

/** By the key of the first word, the word groups that begin so, longest first: keys of each word, and the kind. */
const GROUPS: ReadonlyMap<
  string,
  readonly { readonly keys: readonly (readonly string[])[]; readonly kind: TitleKind }[]
> = groups();

function groups(): Map<string, { keys: (readonly string[])[]; kind: TitleKind }[]> {
  const found = new Map<string, { keys: (readonly string[])[]; kind: TitleKind }[]>();
  const kinds = { household: HOUSEHOLD_WORDS, relation: RELATION_TITLES, sure: SURE_TITLES, unsure: UNSURE_TITLES };
  for (const [kind, lists] of Object.entries(kinds) as [TitleKind, readonly string[]][]) {
    for (const words of lists) {
      const keys = words.split(' ').map(listedKeys);
      for (const key of keys[0] ?? []) found.set(key, [...(found.get(key) ?? []), { keys, kind }]);
    }
  }
  for (const list of found.values()) list.sort((left, right) => right.keys.length - left.keys.length);
  return found;
}

const NOTES = new Set(
  NOTE_WORDS.map((words) =>
    words
      .split(' ')
      .map((word) => syllableKeys(word).plain)
      .join(' '),
  ),
);
const NOTE_ENDS = new Set(['chết', 'mất'].flatMap(listedKeys));

/** Whether a name may begin with a form of address: most names need not be looked at further. */
export const mayBeTitle = (word: string): boolean => GROUPS.has(spelledKey(word));
/** The same of a note at the end. */
export const mayEndNote = (word: string): boolean => NOTE_ENDS.has(spelledKey(word));

export interface BareName {
  readonly text: string;
  readonly hadTitle: boolean;
  readonly hadNote: boolean;
}

/**
 * A name without what people write around it: `Hộ ông Lò Văn Păn`, `Bà Nguyễn Thị Lan (chết)`, `Vợ: Trần Thị Hoa`. The family name Ông stays:
 * a form that may be a name goes only when a whole name is left (`Ông Nguyễn Văn An`, never `Ông Cao Thắng`).
 */
export function bareName(raw: string): BareName {
  const marked = withoutMarks(raw);
  const unlabelled = marked.replace(LABEL, '').replace(DEGREES, '');
  const labelled = unlabelled !== marked && unlabelled !== '';
  const noted = withoutNotes(labelled ? unlabelled : marked);
  const text = withoutTitle(noted);
  const hadNote = noted !== (labelled ? unlabelled : marked) || /^\d/.test(raw) !== /^\d/.test(text);
  return { text, hadTitle: labelled || text !== noted, hadNote };
}

/** Two words at least must be left; `Lê V.` stays. */
function withoutMarks(text: string): string {
  const bare = text.replace(BEFORE, '').replace(AFTER, '');
  return bare.includes(' ') && !(bare !== text && /\.\s?\p{L}+$/u.test(bare)) ? bare : text;
}

/** A name without the form of address that it may begin with, be that a family name or not; else the name. */
export function withoutFirstTitle(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && mayBeTitle(first) ? rest.join(' ') : name;
}

function withoutNotes(text: string): string {
  const outside = /[([]/.test(text) ? text.replace(BRACKETED, ' ').trim() : text;
  const open = withoutBirthAndAlias(/\p{L}/u.test(outside) ? outside : text);
  const parted = /^(.*\p{L})\s*[-–—,;]\s*([\p{L}\p{M} ]+)$/u.exec(open);
  if (parted && NOTES.has(plainOf(parted[2] ?? ''))) return parted[1] ?? open;
  return withoutLastNote(open);
}

/** Two words at least must be left. Of an organisation a year or a hamlet is part of the name: `Cộng đồng dân cư thôn 3`. */
function withoutBirthAndAlias(text: string): string {
  const bare = text.replace(NUMBER_BEHIND, '').replace(BIRTH, '').replace(ALIAS, '').replace(SAID_BEHIND, '');
  return bare !== text && bare.includes(' ') && !isOrganisationName(text) ? bare : text;
}

/** `… đã chết`, `… đã mất`, `… chết` without any mark of parting. */
function withoutLastNote(text: string): string {
  const words = text.split(' ');
  const last = words[words.length - 1] ?? '';
  if (words.length < 3 || !mayEndNote(last)) return text;
  const isSaid = plainOf(words[words.length - 2] ?? '') === 'DA';
  if (isSaid && words.length > 3) return words.slice(0, -2).join(' ');
  return plainOf(last) === 'CHET' && !isSaid ? words.slice(0, -1).join(' ') : text;
}

const plainOf = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => foldWord(word))
    .join(' ');

function withoutTitle(text: string): string {
  const words = text.split(' ');
  const keyOf = ASCII.test(text) ? spelledKey : (word: string): string => syllableKeys(word).iy;
  let at = 0;
  const kinds: TitleKind[] = [];
  for (;;) {
    const group = groupAt(words.slice(at), keyOf);
    if (group === undefined) break;
    kinds.push(group.kind);
    at += group.keys.length;
    if (group.kind === 'sure' || group.kind === 'unsure') break;
  }
  if (at === 0) return text;
  const rest = words.slice(at);
  if (mayGo(words.slice(0, at), kinds, rest)) return rest.join(' ');
  // `Bà Ông Thị Hoa` is a lady of the family Ông; `Gia Dinh Khoa Nguyen` is no household.
  const [first = '', ...others] = words;
  const isTitleItself = at === 2 && kinds.length === 1 && groupAt([first], keyOf)?.keys.length === 1;
  return isTitleItself && isWholeName(others) && mayGo([first], ['sure'], others) ? others.join(' ') : text;
}

/** In a text with marks a word without any is spelled so: `Chu` is not `chú`. */
function groupAt(
  words: readonly string[],
  keyOf: (word: string) => string,
): { keys: readonly (readonly string[])[]; kind: TitleKind } | undefined {
  const at = (place: number): string => keyOf((words[place] ?? '').replace(/[.,:]+$/, ''));
  return GROUPS.get(at(0))?.find(({ keys }) =>
    keys.every((any, place) => any.includes(at(place)) && isAsListed(at(place), any, keyOf)),
  );
}

const isAsListed = (key: string, any: readonly string[], keyOf: (word: string) => string): boolean =>
  keyOf === spelledKey || key === any[any.length - 1];

function mayGo(title: readonly string[], kinds: readonly TitleKind[], rest: readonly string[]): boolean {
  const [first = ''] = rest;
  if (first === '' || MIDDLE_WORDS.has(spelledKey(first))) return false;
  if (isWholeName(rest)) return !isBareSurname(title) || /^(?:VAN|THI)$/.test(spelledKey(rest[1] ?? ''));
  // Without marks these are family names too: HO (Hồ), BA (Bá), CU (Cù).
  if (title.every((word) => ASCII.test(word)) && !isLower(title)) return false;
  if (isLower(title) && isTitled(first)) return true;
  if (kinds[0] === 'household') return kinds.length > 1;
  return kinds[0] === 'sure' ? rest.length > 1 || isBaOrCu(title) : kinds.length > 1 && rest.length > 1;
}

/** `HO NGUYEN ANH THU` is a Hồ; `HO ONG NGUYEN ANH THU` and `ONG NGUYEN VAN AN` are not. */
const isBareSurname = (title: readonly string[]): boolean =>
  title.length === 1 && isSurnameWithoutMarks(title[0] ?? '');
const isSurnameWithoutMarks = (word: string): boolean => ASCII.test(word) && COMMON_SURNAMES.has(word.toUpperCase());

const isLower = (words: readonly string[]): boolean => words.every((word) => word === word.toLowerCase());
const isTitled = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
const isBaOrCu = ([word = '']: readonly string[]): boolean => ['BA2', 'CU5'].includes(spelledKey(word));

const FEWEST_COUNTED = 100;
const TIMES_OFTENER = 5;
/** Family names that are seldom a middle word: with one word more they are a whole name. */
const SURELY_SURNAMES: ReadonlySet<string> = new Set(
  SURNAME_COUNTS.filter(({ word, count }) => {
    const asMiddle = MIDDLE_NAME_COUNTS.find((middle) => middle.word === word)?.count ?? 0;
    return count >= FEWEST_COUNTED && count >= TIMES_OFTENER * asMiddle;
  }).flatMap(({ word }) => listedKeys(word)),
);

/** A family name and two words more, or one of the frequent ones and one more. */
function isWholeName(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length < 2) return false;
  if (words.length === 2) return SURELY_SURNAMES.has(spelledKey(first));
  if (ASCII.test(first)) return COMMON_SURNAMES.has(first.toUpperCase()) && !mayBeTitle(first);
  return COMMON_SURNAME_KEYS.has(syllableKeys(first).tone);
}
