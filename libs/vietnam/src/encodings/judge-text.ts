import { remembered } from '../text/bounded-cache';
import { foldWord } from '../text/fold-diacritics';
import { syllableKeys } from '../text/syllable-key';
import { tidyText } from '../text/tidy-text';
import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES } from '../words/surnames';
import { repairLostHorns } from './lost-horn';
import { decodeTcvn3 } from './fonts/tcvn3';
import { decodeTelex, decodeVniKeys } from './typed-marks';
import { decodeVni } from './fonts/vni';

/** What parts words of a name or place. */
export const WORD_BREAK = /[\s,.\-/]+/;
/** A text without marks, or whose marks are typed as letters of their own. */
export const ASCII = /^[ -~]*$/;
/** Letters that Windows-1252 lacks: a text that holds one is Unicode, at most with words of a font left in it. */
export const COMPOSED = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** How much of a text is Vietnamese as it stands. */
export interface Judgement {
  /** Share of words that are syllables. */
  readonly share: number;
  /** The largest share that any decoder can make of the words: it settles most texts without trying one, and with the same answer. */
  readonly possible: number;
  /** Some word that is no syllable has letters that fonts have another look for. */
  readonly isMarked: boolean;
  readonly surname: boolean;
  readonly words: number;
}

/** Judges a tidy text by its words. */
export function judge(text: string): Judgement {
  const { words, syllables, possible, isMarked, first } = countKinds(text);
  if (words === 0) return { share: 0, possible: 1, isMarked, surname: false, words };
  const surname = SIMPLE.test(text)
    ? COMMON_SURNAMES.has(foldWord(first))
    : COMMON_SURNAME_KEYS.has(syllableKeys(first).tone);
  return { share: syllables / words, possible: possible / words, isMarked, surname, words };
}

const WORD_DECODERS: readonly ((word: string) => string)[] = [
  (word) => repairLostHorns(tidyText(decodeTcvn3(word))),
  decodeVni,
  decodeVniKeys,
  decodeTelex,
];

interface WordKind {
  readonly isSyllable: boolean;
  /** A syllable, or one that some decoder makes a syllable of when it stands by itself. */
  readonly mayBeOne: boolean;
  /** No syllable, with letters that fonts have another look for. */
  readonly isMarked: boolean;
}

const wordKind = remembered((word: string): WordKind => {
  const isSyllable = !NUMBER.test(word) && isVietnameseSyllable(word);
  const mayBeOne =
    isSyllable || (!NUMBER.test(word) && WORD_DECODERS.some((decode) => isVietnameseSyllable(tidyText(decode(word)))));
  return { isSyllable, mayBeOne, isMarked: !isSyllable && !ASCII.test(word) };
});

/** Numbers are no syllables in any encoding. */
const NUMBER = /^\d+$/;

interface WordCounts {
  readonly words: number;
  readonly syllables: number;
  readonly possible: number;
  readonly isMarked: boolean;
  readonly first: string;
}

/** Places repeat, so the counts of an address are put together from those of what stands between its commas. */
function countKinds(text: string): WordCounts {
  if (!text.includes(',')) return countWords(text);
  let { words, syllables, possible, isMarked, first } = NO_WORDS;
  for (const part of text.split(',')) {
    // House numbers hardly repeat.
    const counts = isDigit(part.charCodeAt(0)) ? countWords(part) : countsOfPart(part);
    if (words === 0) first = counts.first;
    words += counts.words;
    syllables += counts.syllables;
    possible += counts.possible;
    isMarked ||= counts.isMarked;
  }
  return { words, syllables, possible, isMarked, first };
}

const NO_WORDS: WordCounts = { words: 0, syllables: 0, possible: 0, isMarked: false, first: '' };

const countsOfPart: (part: string) => WordCounts = remembered(countWords);

/** Words that are {@link WORD_BREAK}'s in a tidy text. */
function countWords(text: string): WordCounts {
  let first = '';
  let isMarked = false;
  let words = 0;
  let syllables = 0;
  let possible = 0;
  let next = 0;
  while (next < text.length) {
    const start = next;
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    next = end + 1;
    if (end === start) continue;
    const word = text.slice(start, end);
    if (words === 0) first = word;
    words += 1;
    if (isDigit(text.charCodeAt(start)) && NUMBER.test(word)) continue;
    const kind = wordKind(word);
    if (kind.isSyllable) syllables += 1;
    if (kind.mayBeOne) possible += 1;
    isMarked ||= kind.isMarked;
  }
  return { words, syllables, possible, isMarked, first };
}

const isDigit = (unit: number): boolean => unit > 0x2f && unit < 0x3a;

/** A blank, or one of `,-./`. */
const isBreak = (unit: number): boolean => unit === 0x20 || (unit >= 0x2c && unit <= 0x2f);
