export interface StreetParts {
  /** `12/3B`, without "số". */
  readonly houseNumber?: string;
  /** Ngõ, ngách, hẻm, kiệt from the outside in: `['ngõ 34', 'ngách 12/8']`. */
  readonly alleys: readonly string[];
  /** Street without its kind: `Lê Lợi`. */
  readonly street?: string;
  /** Thôn, ấp, tổ, khu phố … as written, smallest first. */
  readonly hamlets: readonly string[];
  /** What no rule took, in order. */
  readonly remainder: readonly string[];
}

const HAMLET =
  /^(?:thôn|ấp|xóm|bản|buôn|làng|sóc|phum|khóm|khối|khu phố|khu vực|tổ dân phố|tổ dp|tdp|tổ|đội|khu dân cư|kdc|kp|khu|chung cư|cc|kđt|kcn|ktt|tiểu khu|th|a)(?:\.|\s|(?=\d)).*$/iu;
const ALLEY = /(?:ngõ|ngách|hẻm|hẽm|kiệt|ngo|ngach|hem|kiet)\s*(\d+[\da-zđ/]*)/giu;
const STREET_WORD = /^(?:đường|duong|phố|pho|đ\.|đg\.?|đại lộ|đl\.?|street|st\.)\s*(.+)$/iu;
const NUMBER = /^(?:số nhà|so nha|số|so|sn|nhà số|nhà)?\.?\s*(k?\d+[\da-zđ]*(?:[/-]\d*[\da-zđ]*)*)(?=\s|$)\s*(.*)$/iu;
/** Streets that are dates: `3/2`, `30/4`, `2/9`, after the word "đường" only. */
const DATE_STREET = /^\d{1,2}\/\d{1,2}$/;

/** Reads number, alleys, street and hamlets from the address segments that are no administrative units. */
export function readStreetParts(segments: readonly string[]): StreetParts {
  let houseNumber: string | undefined;
  let street: string | undefined;
  const alleys: string[] = [];
  const hamlets: string[] = [];
  const remainder: string[] = [];
  for (const segment of segments) {
    if (HAMLET.test(segment)) {
      hamlets.push(segment);
      continue;
    }
    let text = segment;
    if (houseNumber === undefined) {
      const numbered = NUMBER.exec(text);
      if (numbered) {
        houseNumber = numbered[1]?.toUpperCase();
        text = numbered[2] ?? '';
      }
    }
    text = takeAlleys(text, alleys);
    const named = STREET_WORD.exec(text);
    if (named?.[1] !== undefined && street === undefined) street = named[1];
    else if (text !== '' && street === undefined && houseNumber !== undefined && !DATE_STREET.test(text)) street = text;
    else if (text !== '') remainder.push(text);
  }
  return { houseNumber, alleys, street, hamlets, remainder };
}

function takeAlleys(text: string, alleys: string[]): string {
  const found = [...text.matchAll(ALLEY)].map((match) => match[0].toLowerCase().replace(/\s+/g, ' '));
  if (found.length === 0) return text;
  alleys.push(...found.reverse());
  return text.replace(ALLEY, ' ').replace(/\s+/g, ' ').trim();
}
