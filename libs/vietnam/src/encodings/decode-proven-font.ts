import { tidyText } from '../text/tidy-text';
import { isSpelledSyllable, isVietnameseSyllable } from '../text/vietnamese-syllable';
import type { LegacyEncoding } from './decode-legacy';
import { repairLostHorns } from './lost-horn';
import { decodeMojibake } from './mojibake';
import { decodeTcvn3 } from './fonts/tcvn3';
import { decodeVni } from './fonts/vni';

export interface DecodedText {
  readonly encoding: LegacyEncoding;
  readonly text: string;
}

const WORD_BREAK = /([\s,.()/&"-]+)/;
const ASCII = /^[ -~]*$/;
/** Letters that Windows-1252 lacks: a text that holds one is Unicode. */
const COMPOSED = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
/** `t­ nh©n` whose ư, Latin-1's soft hyphen, was dropped. */
const LOST_LETTER = /(?<!\S)t(?=\s+nh©n)/g;

/** With which the names of firms and offices begin. */
const FIRST_WORDS =
  /^(?:(?:tổng )?công ty|doanh nghiệp|hợp tác xã|liên hiệp|hộ kinh doanh|chi nhánh|văn phòng|xí nghiệp|nhà máy|ngân hàng|tập đoàn|trung tâm)(?!\p{L})/iu;

const READINGS: readonly (readonly [encoding: LegacyEncoding, decode: (word: string) => string])[] = [
  ['tcvn3', (word) => repairLostHorns(decodeTcvn3(word))],
  ['vni', decodeVni],
];

/**
 * A firm's name or an address that is certainly of a font: words without any mark (`TNHH`, `Samsung`) prove nothing either way, so only
 * those that have such are looked at. Most of them must be no syllables as received, all must become syllables, and be two at least or begin as firms' names do (`C«ng ty`); and only in
 * one font. UTF-8 that was read as Windows-1252 proves itself. Undefined for anything else.
 */
export function decodeProvenFont(raw: string): DecodedText | undefined {
  if (COMPOSED.test(raw) || ASCII.test(raw)) return undefined;
  const utf8 = decodeMojibake(raw);
  if (utf8 !== undefined) return { encoding: 'utf8-as-cp1252', text: tidyText(utf8) };
  if (COMPOSED.test(raw.normalize('NFC'))) return undefined;
  const marked = raw.replace(LOST_LETTER, 't\u00ad').split(WORD_BREAK);
  const found = READINGS.flatMap(([encoding, decode]) => {
    const text = decodedWords(marked, decode);
    return text === undefined ? [] : [{ encoding, text }];
  });
  return found.length === 1 ? found[0] : undefined;
}

function decodedWords(words: readonly string[], decode: (word: string) => string): string | undefined {
  const decoded = words.map((word) => (ASCII.test(word) ? word : decode(word)));
  const changed = decoded.filter((_, at) => !ASCII.test(words[at] ?? ''));
  const isRead = changed.length > 0 && changed.every((word) => !words.includes(word) && isSpelledSyllable(word));
  if (!isRead || !isProven(words)) return undefined;
  const text = tidyText(decoded.join(''));
  return changed.length > 1 || FIRST_WORDS.test(text) ? text : undefined;
}

/** `Sài Gòn` is what it is, whatever a font would make of it. */
function isProven(words: readonly string[]): boolean {
  const marked = words.filter((word) => !ASCII.test(word));
  return 2 * marked.filter((word) => isVietnameseSyllable(word)).length < marked.length;
}
