import { remembered } from '../text/bounded-cache';

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

/**
 * Words for a hamlet; `đội`, abbreviations and words without their marks only with a number or a dot, or they are streets (Đội Cấn, A12).
 * In a text without any marks the surest of them stand before a name.
 */
const HAMLET = new RegExp(
  [
    '^(?:thôn|ấp|xóm|bản|buôn|bon|làng|sóc|phum|khóm|khối|khu phố|khu vực|tổ dân phố|tổ dp|tdp|tổ|khu dân cư|kdc|kp|khu|chung cư|cc|kđt|kcn|ktt|tiểu khu)(?:\\.|\\s|(?=\\d)).*$',
    '^(?:đội|to|thon|ap|xom|ban|buon|doi|khom|khoi|khu pho|khu vuc|kv|to dan pho|to dp|th|x)\\.?\\s*\\d.*$',
    '^(?:thon|xom|buon|khom|khu pho|to dan pho|to dp)\\s+\\p{L}.*$',
    '^ap [a-z ]+$',
    '^(?:th|a|k)\\.\\s*\\p{L}.*$',
    '^[tk]\\.\\s*\\d.*$',
  ].join('|'),
  'iu',
);
const ALLEY = /(?:ngõ|ngách|hẻm|hẽm|kiệt|ngo|ngach|hem|kiet)\s*(\d+[\da-zđ/]*)/giu;
const STREET_WORD = /^(?:đường|duong|phố|pho|đ\.|đg\.?|đại lộ|đl\.?|street|st\.)\s*(.+)$/iu;
const NUMBER =
  /^(?:số nhà|so nha|số|so|sn|nhà số|nhà)?\.?\s*([a-zđ]?\d+[\da-zđ]*(?:[/-]\d*[\da-zđ]*)*)(?=\s|$)\s*(.*)$/iu;
/** Streets that are dates: `3/2`, `30/4`, `2/9`, after the word "đường" only. */
const DATE_STREET = /^\d{1,2}\/\d{1,2}$/;

const DIGIT = /\d/;
/** A segment that begins with its number, as most do. */
const LEADING_NUMBER = /^(\d+[\da-z]*(?:[/-]\d*[\da-z]*)*)(?: (.+))?$/i;

/** Reads number, alleys, street and hamlets from the address segments that are no administrative units. */
export function readStreetParts(segments: readonly string[]): StreetParts {
  let houseNumber: string | undefined;
  let street: string | undefined;
  const alleys: string[] = [];
  const hamlets: string[] = [];
  const remainder: string[] = [];
  for (const segment of segments) {
    if (isHamlet(segment)) {
      hamlets.push(segment);
      continue;
    }
    let text = segment;
    if (houseNumber === undefined) {
      const numbered = LEADING_NUMBER.exec(text) ?? NUMBER.exec(text);
      if (numbered) {
        houseNumber = numbered[1]?.toUpperCase();
        text = numbered[2] ?? '';
      }
    }
    if (text === '') continue;
    if (text !== segment && DIGIT.test(text) && isHamlet(text)) {
      hamlets.push(text);
      continue;
    }
    const line = readLine(text);
    alleys.push(...line.alleys);
    if (line.street !== undefined && street === undefined) street = line.street;
    else if (line.rest !== '' && street === undefined && houseNumber !== undefined && !DATE_STREET.test(line.rest))
      street = line.rest;
    else if (line.rest !== '') remainder.push(line.rest);
  }
  return { houseNumber, alleys, street, hamlets, remainder };
}

interface StreetLine {
  readonly alleys: readonly string[];
  /** The text without alleys. */
  readonly rest: string;
  /** What stands behind the word for a street. */
  readonly street?: string;
}

/** Streets repeat, numbers do not: so what is left after the number is remembered. */
const readLine: (text: string) => StreetLine = remembered((text) => {
  const alleys: string[] = [];
  const rest = takeAlleys(text, alleys);
  return { alleys, rest, street: STREET_WORD.exec(rest)?.[1] };
});

const namesHamlet: (segment: string) => boolean = remembered((segment) => HAMLET.test(segment));

/** No word for a hamlet begins with a digit. */
function isHamlet(segment: string): boolean {
  const first = segment.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  return namesHamlet(segment);
}

function takeAlleys(text: string, alleys: string[]): string {
  const found = [...text.matchAll(ALLEY)].map((match) => match[0].toLowerCase().replace(/\s+/g, ' '));
  if (found.length === 0) return text;
  alleys.push(...found.reverse());
  return text.replace(ALLEY, ' ').replace(/\s+/g, ' ').trim();
}
