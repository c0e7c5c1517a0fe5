const SEPARATOR = ' ; ';
const CONTACT =
  /[\s,;.(|–-]*(?<![\p{L}\d])(?:số điện thoại|điện thoại|so dien thoai|dien thoai|đtdđ|đtcđ|sđt|sdt|đt|dt|telephone|phone|tel|mobile|hotline|di động|zalo|fax|mst|mã số thuế|msdn|cccd|cmnd)\s*[:.]?\s*[+(]?\d[\d\s.()/+-]{5,}\d\)?/giu;
const PHONE = /[\s,;.(|–-]*(?<![\d/])(?:\+84|\(0|0)[\d\s.()-]{7,13}\d(?![\d/])\)?/g;
const MAIL = /[\s,;.(|–-]*(?:e-?mail\s*[:.]?\s*)?[^\s@,;()]+@[^\s@,;()]+/giu;
const PAGE = /[\s,;.(|–-]*(?:website\s*[:.]?\s*|web\s*[:.]?\s*)?(?:https?:\/\/|www\.)[^\s,;()]+/giu;
/** Words that begin another address of the same holder, with their colon. */
const LABEL =
  /[\s,;.(|–-]*(?<![\p{L}\d])(?:cơ sở|cs|địa chỉ|đ\/c|đc|chi nhánh|cn|văn phòng đại diện|văn phòng giao dịch|văn phòng|vpđd|vpgd|vp|trụ sở chính|trụ sở|kho|xưởng|nhà máy|dia chi|co so|chi nhanh|van phong|tru so|nay là|nay thuộc|nay la)\s*\d{0,2}\s*:\s*/giu;
const NOW = /[\s,;(]+(?:nay là|nay thuộc|nay la|nay thuoc)\s+|\s+(?:và|va)\s+(?=(?:số\s)?\d)|\s+(?:hoặc|hoac)\s+/giu;
/** `Xã Vĩnh Tân cũ, …`. */
const FORMER = /(?<=\p{L})\s+cũ(?=\s*(?:[,;]|$))/gu;
const KIND_BEHIND =
  /([^,;()]+?)\s*\(\s*(thị xã|thành phố|thị trấn|huyện|quận|phường|xã|tỉnh|tx\.?|tp\.?|tt\.?|h\.|q\.|p\.|x\.)\s*\)/giu;
const NOTE =
  /\(\s*(?:nay|cũ|mới|trước|nguyên|tức|hoặc|gần|đối diện|cạnh|theo|tên|địa chỉ cũ)(?![\p{L}])[^()]*\)|\([^()]*\s(?:cũ|cu|trước đây|mới)\s*\)/giu;
const BRACKET = /[()[\]{}]/;
const BRACKETS = /[()[\]{}]+/g;
const POSTCODE = /(?<=\p{L})[\s–-]+\d{5,6}(?=\s*(?:$|[,.;|–-]|việt ?nam|viet ?nam|vn(?:\s|\.|$)))/giu;
const POSTCODE_FIRST = /([,;–-]\s*)\d{5,6}\s+(?=\p{L}[^,;]*$)/u;
const COUNTRY = /[\s.,;–-]+(?:việt ?nam|viet ?nam|vn)\.?\s*$/iu;
/** A dot between two segments, not behind an abbreviation. */
const SENTENCE =
  /(?<=\p{L}{3,}|\d|(?<!\p{L})(?:I{1,3}|IV|VI{0,3}|IX))(?<!(?:^|[\s.,])(?:[Dd]ist|DIST|KDC|kdc|TDP|tdp))\.\s+(?=[\p{Lu}\d])/gu;
const JOINED = /(?<=\p{Ll})(?=\p{Lu})/gu;

const LONG_NUMBER = /\d[\d\s.()/+-]{3,}\d/;

/**
 * The text of an address without what belongs to no place: phones and other contacts, postcodes, the country, remarks in brackets. A kind
 * in brackets goes before its name, other brackets and dots between segments become separators, joined words are parted.
 */
export function placeText(text: string): string {
  const bare = withoutBrackets(withoutContacts(text)).replace(NOW, SEPARATOR).replace(FORMER, '');
  const parted = bare.includes('. ') ? bare.replace(SENTENCE, SEPARATOR) : bare;
  return withoutPost(parted).replace(JOINED, ' ');
}

function withoutContacts(text: string): string {
  const calls = LONG_NUMBER.test(text) ? text.replace(CONTACT, SEPARATOR).replace(PHONE, SEPARATOR) : text;
  const mails = calls.includes('@') ? calls.replace(MAIL, SEPARATOR) : calls;
  return mails.includes('www.') || mails.includes('://') ? mails.replace(PAGE, SEPARATOR) : mails;
}

function withoutBrackets(text: string): string {
  const labelled = text.includes(':') ? text.replace(LABEL, SEPARATOR) : text;
  if (!BRACKET.test(labelled)) return labelled;
  return labelled.replace(NOTE, ' ').replace(KIND_BEHIND, '$2 $1').replace(BRACKETS, SEPARATOR);
}

function withoutPost(text: string): string {
  if (!LONG_NUMBER.test(text)) return text.replace(COUNTRY, '');
  return text.replace(POSTCODE, '').replace(COUNTRY, '').replace(POSTCODE, '').replace(POSTCODE_FIRST, '$1');
}
