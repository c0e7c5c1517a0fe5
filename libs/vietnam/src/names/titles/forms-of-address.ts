import { ASCII } from '../../encodings/judge-text';
import { foldWord } from '../../text/fold-diacritics';
import { listedKeys, spelledKey } from '../../text/spelled-key';
import { syllableKeys } from '../../text/syllable-key';
import { isOrganisationName } from '../../words/organisation-name';
import { NOTE_WORDS } from './title-words';
import { mayGo } from './title-may-go';
import { TITLE_GROUPS, mayBeTitle, type TitleKind } from './title-groups';
import { isWholeName } from './whole-name';

const BRACKETED = /\s*(?:\([^()]*(?:\)|$)|\[[^[\]]*(?:\]|$))\s*/g;
const LABEL =
  /^(?:(?:họ (?:và )?tên|tên|hộ(?: gia đình)?(?: (?:ông|bà))?|(?:ông|bà)(?: ?[/,&] ?(?:bà|ông))?|anh|chị|cô|chú|cụ|vợ|chồng|cha|mẹ|bố|con|chủ hộ|chủ sử dụng(?: đất)?|(?:người )?đại diện|giám đốc|mr|mrs|ms|miss)\s*[.:]\s*|(?:mr|mrs|ms|miss)\s+|(?:ông|bà) ?[/&] ?(?:bà|ông)\s+)+/i;
/** Degrees and ranks, one or several, as they are abbreviated: `PGS.TS`, `GS.TS.`, `BS CKII`, `Đ/c`. */
const DEGREES =
  /^(?:(?:GS|PGS|TSKH|TS|T[hH][sS]|B[sS]|BS|BSCK|CK(?:I{1,2}|1|2)|DS|KS|KTS|LS|CN|CVP|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|AHLĐ|AHLLVT|CCB|QNCN|[ĐĐ]D|[ĐĐđ]\/c|[ĐĐđ]\/C)(?:\.\s*|,\s*|\s+(?=\p{L})))+(?=\p{Lu})/u;
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
const BEFORE = /^(?:\d{1,3}\s*[.)/-]\s*|\d{1,3}\s+(?=\p{Lu})|["“”„'*•+†–-]+\s*)(?=\p{L}{2})/u;
const AFTER = /(?<=\p{L}{2})(?:\s*[,;:*"“”_–†+-]+|\s*\.{2,}|\s*…|\.)$/u;

const NOTES = new Set(
  NOTE_WORDS.map((words) =>
    words
      .split(' ')
      .map((word) => syllableKeys(word).plain)
      .join(' '),
  ),
);
const NOTE_ENDS = new Set(['chết', 'mất'].flatMap(listedKeys));
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
  return TITLE_GROUPS.get(at(0))?.find(({ keys }) =>
    keys.every((any, place) => any.includes(at(place)) && isAsListed(at(place), any, keyOf)),
  );
}

const isAsListed = (key: string, any: readonly string[], keyOf: (word: string) => string): boolean =>
  keyOf === spelledKey || key === any[any.length - 1];
