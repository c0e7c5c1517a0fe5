/** What stands in a field beside a phone number. */
export interface PhoneText {
  /** The first number, with its own separators. */
  readonly number: string;
  /** A label, name, note or extension was left out. */
  readonly hadMore: boolean;
}

const PLAIN = /^[+(\d][\d\s.()-]*$/;
const END_IN_BRACKETS = /\(\d{1,4}\)\s*$/;
/** `ĐT:`, `Tel.`, `Điện thoại`, `DĐ`, `SĐT`; a fax number is none, so `Fax` is no label. */
const LABEL =
  /^[\s(]*(?:số\s+)?(?:điện thoại|dien thoai|di động|di dong|đtdđ|dtdd|đtcq|đtnr|sđt|sdt|(?:đt|dt|tel|zalo|viber) ?[/,] ?(?:zalo|viber|tel|đt)|đt|dt|dđ|dd|h\/p|[mt](?= ?:)|(?:tel|telephone|đt|điện thoại) ?[/&] ?fax|tel|telephone|phone|mobile|mob|cell|hotline|zalo|viber|whatsapp|hp|lh|liên hệ|lien he)(?:\s+(?:di động|bàn|cố định|nhà riêng|cơ quan|no|\d(?=\s*:)))?\s*[.:)\-–]*\s*(?=[+(\d])/iu;
/** `ext 12`, `máy lẻ 105`, `x105`, `#105`, `(105)`. */
const EXTENSION =
  /[\s,;(\-–]*(?:(?:ext|extension|máy lẻ|may le|số lẻ|so le|máy nhánh|may nhanh|nhánh|nội bộ|noi bo|line|lẻ)(?!\p{L})[.:\s]*\d{1,5}|[x#]\s?\d{1,5}|\(\d{1,4}\))[)\s.]*$/iu;
/** A name or note behind: `0912345678 (chị Lan)`, `0912345678 - gặp anh An`. */
const BEHIND = /^([+(]?[\d(][\d\s.()\-–/]*\d\)?)\s*[,;:(\-–/]*\s*\p{L}[^\d]*$/u;
/** The same in front: `Chị Lan: 0912345678`. */
const IN_FRONT = /^(?!fax)[\p{L}\p{M}\s.'()]{2,}[\s:\-–(]+([+]?[\d(][\d\s.()\-–]*\d)\)?$/iu;
const PARTED = /[,;/|~&]|(?<=\d)\+|hoặc|hoac| và |\s[-–]\s|\s(?:đến|den)\s/iu;
/** Two of ten digits with nothing but a blank, a break or a hyphen between them, grouped alike: `0903.271.846-0987.114.203`. */
const TWO_MOBILES = /^(0[35789]\d(?:[ .]?\d){7})(?:\s+|\s*-\s*)0[35789]\d(?:[ .]?\d){7}$/;
const LENGTH_OF_TWO = 20;
const SIGN = /^[☎☏✆📞📱]\s*/u;
const DIGIT = /\d/;
const LETTER = /\p{L}/u;

/** Finds the first number of a field: without labels, names, notes and extensions. Several numbers are parted by comma, slash, "hoặc" …. */
export function phoneText(raw: string): PhoneText {
  const [, before] = raw.length > LENGTH_OF_TWO ? (TWO_MOBILES.exec(raw) ?? []) : [];
  if (before !== undefined) return { number: before, hadMore: false };
  if (PLAIN.test(raw) && !END_IN_BRACKETS.test(raw) && !/\s-\s/.test(raw))
    return { number: withoutRange(raw), hadMore: false };
  const labelled = raw.trim().replace(SIGN, '').replace(LABEL, '');
  const [first = labelled, ...others] = labelled.split(PARTED);
  const one = DIGIT.test(first) ? first : labelled;
  const bare = withoutText(one.replace(EXTENSION, ''));
  const hadMore =
    labelled !== raw.trim() || bare !== one || (one === first && others.some((other) => LETTER.test(other)));
  return { number: withoutRange(bare).trim(), hadMore };
}

function withoutText(text: string): string {
  return BEHIND.exec(text)?.[1] ?? IN_FRONT.exec(text)?.[1] ?? text;
}

const GROUPS = /[\s.()\-–]+/;
/** A range names what the last digits become: `0243.825.1234-1235`, `024 3825 1234-35`. */
const RANGE = /^(.*\d)[-–](\d{1,4}|\d{7,11})$/;
const LONGEST_NUMBER = 11;
const COUNTRY_PREFIX = /^\(?(?:\+?84|0?84[\s.)-]|00)/;

/**
 * The first number of a range. A hyphen also parts the groups of one number, so it is a range only where other separators part those, or
 * where all together are too many digits for one.
 */
function withoutRange(text: string): string {
  if (!/[-–]/.test(text)) return text;
  const [, first = '', last = ''] = RANGE.exec(text) ?? [];
  const digits = first.replace(/\D/g, '').length;
  if (first === '' || digits < 9) return text;
  const partsGroups = /[-–]/.test(first);
  const isTooLong = digits + last.length > LONGEST_NUMBER + (COUNTRY_PREFIX.test(first) ? 2 : 0);
  return (!partsGroups && GROUPS.test(first)) || isTooLong ? first : text;
}
