const COUNTRY = /^(?:việt nam|viet nam|vietnam|vn)\.?$/i;
/** Words that begin a unit, street or hamlet; abbreviations only with a dot, a number, or in capitals. */
const UNIT_START =
  /\s(?=(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu|phuong|quan|huyen|thi xa|thi tran|thanh pho)\s)|\s(?=(?:p|q|x|h|tt|tx|tp|t\.?p|t)\.\s?\p{L})|\s(?=(?:p|q|f|d)\.?\s?\d{1,2}(?:\s|$))|\s(?=(?:TP|TT|TX|P|Q|X|H)\s\p{Lu})|\s(?=TP\.?\s?HCM)/giu;
const SAYS_SOMETHING = /[\p{L}\d]/u;
const LONGEST_PROVINCE_WORDS = 5;

/** Segments of an address as its commas, semicolons and spaced hyphens part it, without the country. */
export function commaSegments(text: string): string[] {
  return keepSegments(partsOf(text));
}

/** The expression is slow, and commas alone part most addresses. */
function partsOf(text: string): string[] {
  return text.includes(';') || text.includes(' - ') || text.includes(' – ')
    ? text.split(/[,;]|\s[-–]\s/)
    : text.split(',');
}

/** Segments when commas are missing: a new one before every word that names a kind of unit; a province at the end stands alone. */
export function wordSegments(text: string, isProvince: (segment: string) => boolean): string[] {
  const segments = keepSegments(partsOf(text).flatMap((segment) => segment.split(UNIT_START)));
  const last = segments.pop();
  return last === undefined ? segments : [...segments, ...provinceApart(last, isProvince)];
}

function provinceApart(segment: string, isProvince: (segment: string) => boolean): string[] {
  if (isProvince(segment)) return [segment];
  const words = segment.split(' ');
  for (let length = Math.min(LONGEST_PROVINCE_WORDS, words.length - 1); length > 0; length--) {
    const tail = words.slice(-length).join(' ');
    if (isProvince(tail)) return [words.slice(0, -length).join(' '), tail];
  }
  return [segment];
}

function keepSegments(segments: readonly string[]): string[] {
  const kept: string[] = [];
  for (const segment of segments) {
    const trimmed = segment.trim();
    const bare = EDGE.test(trimmed) ? trimmed.replace(EDGES, '') : trimmed;
    const first = bare.charCodeAt(0) | LOWER_CASE;
    const isCountry = first === LETTER_V && COUNTRY.test(bare);
    if (!isCountry && (isAsciiLetter(first) || SAYS_SOMETHING.test(bare))) kept.push(bare);
  }
  return kept;
}

const EDGE = /^\.|\.$/;
const EDGES = /^[.\s]+|[.\s]+$/g;
const LOWER_CASE = 0x20;
const LETTER_V = 0x76;
const isAsciiLetter = (lower: number): boolean => lower >= 0x61 && lower <= 0x7a;
