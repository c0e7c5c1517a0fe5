import { foldWord } from '../text/fold-diacritics';
import { tidyText } from '../text/tidy-text';
import type { Sex } from '../words/sex';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES } from '../words/surnames';
import { syllableKeys } from '../text/syllable-key';
import { bareName } from './titles/forms-of-address';
import { isOrganisationName } from '../words/organisation-name';
import { isHighlandName, sexHint } from './regional-names-and-sex';

/** One of several people whom one text names. */
export interface JointName {
  /** As written, with its form of address. */
  readonly text: string;
  /** What the form of address or the name says. */
  readonly sex?: Sex;
}

/** What stands in front of a list of people: `Đồng sở hữu: …`, `Vợ chồng ông …`, `Hai ông bà …`. */
const LIST_LABEL =
  /^(?:(?:các|những|hai|2)\s+)?(?:(?:người\s+)?(?:đồng\s+)?(?:sử dụng|sở hữu)(?:\s+đất)?|chủ hộ|hộ(?=\s+vợ chồng)|(?:hộ\s+)?(?:hai\s+)?vợ chồng|ông,?\s+bà|anh,?\s+chị)\s*:?\s+(?=\p{L})/iu;
/** Signs that part people; `và`, and `va` of a text without marks; a form of address in the middle; numbers of a list. */
const AND = '(?:và|cùng với|cùng)';
const PARTING = new RegExp(
  [
    String.raw`\s*[,;|+&/]\s*(?:${AND}\s+)?`,
    String.raw`\s+[-–—]\s+`,
    String.raw`\s+${AND}\s+`,
    String.raw`\s*\(?\s*(?:có\s+)?(?:vợ|chồng)\s*(?:là\s+|:\s*)(?=\p{L})`,
    String.raw`(?<!(?:^|\s)(?:hộ|đình|vợ|chồng|là|con|mẹ|cha|bố|của|diện|cụ))\s+(?=(?:ông|bà)\s+\p{L}+\s+\p{L})`,
    String.raw`\s+(?=\d{1,2}[.)]\s*\p{L})`,
  ].join('|'),
  'giu',
);
const UNMARKED_PARTING =
  /\s*[,;|+&/]\s*(?:va\s+)?|\s+[-–—]\s+|\s+va\s+|\s+(?:vo|chong) la\s+|\s+(?=\d{1,2}[.)]\s*[a-z])/gi;
const UNMARKED = /^[ -~]*$/;
const ITEM_NUMBER = /^\d{1,2}\s*[.)]\s*/;
const RELATION = /^(vợ|chồng|vo|chong|con|em|anh|chị|mẹ|cha|bố)(?:\s+là)?\s*:?\s+(?=\p{L}+\s)/iu;
/** Others whom the text does not name: `… và vợ`, `… cùng các con`, `… và những người thừa kế`. */
const UNNAMED =
  /^(?:(?:các|những|\d+|hai|ba)\s+)?(?:người\s+)?(?:vợ|chồng|con|vợ con|cháu|em|anh em|anh chị em|người khác|đồng sở hữu|đồng sử dụng|đồng thừa kế|thừa kế|thành viên(?: khác)?(?: trong hộ)?|gia đình)$/iu;
/** What registers write of a person behind the name. */
const DETAIL =
  /^(?:\(?\s*)?(?:sinh (?:năm|ngày)|năm sinh|ns|sn|cmnd|cmt|cccd|căn cước|số định danh|hộ chiếu|ngày cấp|cấp ngày|nơi cấp)(?![\p{L}]).*$/iu;
const MALE = /^(?:ông|anh|chú|cậu|chồng|cụ ông|ong|mr)(?![\p{L}])/iu;
const FEMALE = /^(?:bà|chị|cô|thím|mợ|dì|vợ|cụ bà|ba|mrs|ms)(?![\p{L}])/iu;
const LETTERS = /^[\p{L}\p{M}'’.]+(?: [\p{L}\p{M}'’.]+){1,6}$/u;

/**
 * The people whom one text names together: `Ông Nguyễn Văn An và bà Trần Thị Bé`, `Lò Văn Păn, vợ là Lường Thị Ín`. Each must have a form of
 * address or a family name and be whole; else the text is not parted. One item where the others have no names (`… và các con`).
 * Empty for a text that names one person, an organisation, or anything else.
 */
export function jointNames(raw: string): readonly JointName[] {
  const text = tidyText(raw);
  if (!/[,;|+&/()–—-]|\s(?:và|va|cùng|vợ|chồng|ông|bà|vo|chong)\s|\d[.)]/iu.test(text) || isOrganisationName(text))
    return [];
  const list = text.replace(LIST_LABEL, '');
  const pieces = list
    .split(UNMARKED.test(list) ? UNMARKED_PARTING : PARTING)
    .map((piece) => withoutLooseBracket(piece.replace(ITEM_NUMBER, '').trim()))
    .filter((piece) => piece !== '' && !DETAIL.test(piece));
  const named = pieces.filter((piece) => !UNNAMED.test(piece));
  if (pieces.length < 2 || named.length === 0 || !named.every(isPerson)) return [];
  return named.map(personOf);
}

/** A whole name: two words or more, with a form of address in front or a family name. */
function isPerson(piece: string): boolean {
  const own = piece.replace(RELATION, '');
  const { text: name, hadTitle } = bareName(own);
  if (!LETTERS.test(name)) return false;
  const [first = ''] = name.split(' ');
  return hadTitle || isSurname(first) || isHighlandName(name);
}

const isSurname = (word: string): boolean =>
  UNMARKED.test(word) ? COMMON_SURNAMES.has(foldWord(word)) : COMMON_SURNAME_KEYS.has(syllableKeys(word).tone);

/** A piece parted inside a bracket has its end. */
const withoutLooseBracket = (piece: string): string => (piece.includes('(') ? piece : piece.replace(/\s*\)$/, ''));

function personOf(piece: string): JointName {
  const text = piece.replace(RELATION, '');
  const stated = MALE.test(piece) ? 'male' : FEMALE.test(piece) ? 'female' : undefined;
  const sex = stated ?? sexHint(bareName(text).text)?.sex;
  return sex === undefined ? { text } : { text, sex };
}
