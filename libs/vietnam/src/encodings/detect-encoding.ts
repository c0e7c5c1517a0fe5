import { remembered } from '../text/bounded-cache';
import { foldWord } from '../text/fold-diacritics';
import { syllableKeys } from '../text/syllable-key';
import { tidyText } from '../text/tidy-text';
import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES } from '../names/surnames';
import { repairLostHorns } from './lost-horn';
import { decodeMojibake, looksLikeMojibake } from './mojibake';
import { decodeTcvn3 } from './tcvn3';
import { decodeTelex, decodeViqr, decodeVniKeys } from './typed-marks';
import { decodeVni } from './vni';

export type TextEncoding = 'unicode' | 'tcvn3' | 'vni' | 'viqr' | 'telex' | 'vni-keys' | 'utf8-as-cp1252';
export type LegacyEncoding = Exclude<TextEncoding, 'unicode'>;

export interface EncodingEvidence {
  /** Share of words that are Vietnamese syllables, 0–1: as received and as decoded. */
  readonly shareAsReceived: number;
  readonly shareDecoded: number;
  /** The decoded text begins with a common surname. */
  readonly startsWithSurname: boolean;
}

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** NFC text in the detected encoding; the tidied input for `unicode`. */
  readonly text: string;
  /** The evidence of this one value is enough: every word became a syllable and hardly one was. */
  readonly certain: boolean;
  /** `ư` was lost on the way (TCVN3 0xAD is the invisible soft hyphen) and put back by a guess. */
  readonly letterLost: boolean;
  readonly evidence: EncodingEvidence;
}

/** Share by which a reading must beat the text as received. */
const MARGIN = 0.2;
const SURNAME_BONUS = 0.15;
const MOST_SCORE = 1 + SURNAME_BONUS;
const WORD_BREAK = /[\s,.\-/]+/;
const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

const DECODERS: readonly (readonly [
  encoding: LegacyEncoding,
  decode: (text: string) => string | undefined,
  applies: RegExp,
])[] = [
  ['utf8-as-cp1252', decodeMojibake, /[^ -~]/],
  ['tcvn3', decodeTcvn3, /[\u00a1-\u00ff]/],
  ['vni', decodeVni, /[aeouyAEOUYöôÖÔ][ùøûõïâáàåãäêéèúüë]|[ñÑöÖæÆ]/i],
  ['viqr', decodeViqr, /[aeouAEOU][\^(+*]|[aeiouyAEIOUY][`?~'.](?=[\p{L}\s]|$)|dd/iu],
  ['vni-keys', decodeVniKeys, /\p{L}\d/u],
  ['telex', decodeTelex, /^[\x20-\x7eÀ-ỹ]*[sfrxjwzdaeo]/i],
];

/** What decoders read across words: VIQR's marks (a superset), and characters that may part words or vanish. */
const READ_AS_A_WHOLE = /[^ -~À-ỹ]|\u1680|[aeouy][\^(+*]|[aeiouy][`?~'.]|dd/i;

/**
 * The largest share of syllables that any decoder can make of a text, from its words alone. It settles most texts without trying one,
 * and with the same answer: no decoder can then beat the text as received.
 */
function mostPossibleShare(raw: string): number {
  if (READ_AS_A_WHOLE.test(raw) || looksLikeMojibake(raw)) return 1;
  let words = 0;
  let possible = 0;
  for (const word of raw.split(WORD_BREAK)) {
    const prospect = prospectOf(word);
    if (prospect !== 'no-word') words += 1;
    if (prospect === 'syllable') possible += 1;
  }
  return words === 0 ? 1 : possible / words;
}

const WORD_DECODERS: readonly ((word: string) => string)[] = [
  (word) => repairLostHorns(tidyText(decodeTcvn3(word))),
  decodeVni,
  decodeVniKeys,
  decodeTelex,
];

/** Whether some decoder makes a syllable of a word that stands by itself. */
const prospectOf = remembered((word: string): 'no-word' | 'other-word' | 'syllable' => {
  if (tidyText(word) === '') return 'no-word';
  return WORD_DECODERS.some((decode) => isVietnameseSyllable(tidyText(decode(word)))) ? 'syllable' : 'other-word';
});

/** Reads text in an encoding the source has declared. Text that is not in it may come out as nonsense. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const decoder = DECODERS.find(([name]) => name === encoding);
  return tidyText(decoder?.[1](text) ?? text);
}

/**
 * Finds out how one name or place name was encoded, from nothing but itself: each reading is scored by the share of its words that
 * are Vietnamese syllables, with a bonus for a surname in front. Text that is right as it stands, foreign or minority names stay
 * `unicode`. A whole column tells more than one value, so prefer the source's declared encoding.
 */
export function detectEncoding(raw: string): DetectedEncoding {
  const tidied = tidyText(raw);
  const asReceived = judge(tidied);
  const kept: DetectedEncoding = {
    encoding: 'unicode',
    text: tidied,
    certain: true,
    letterLost: false,
    evidence: {
      shareAsReceived: asReceived.share,
      shareDecoded: asReceived.share,
      startsWithSurname: asReceived.surname,
    },
  };
  let best = kept;
  let bestScore = asReceived.share + (asReceived.surname ? SURNAME_BONUS : 0) + (asReceived.share === 1 ? 1 : MARGIN);
  if (asReceived.words === 0 || MOST_SCORE <= bestScore) return kept;
  if (mostPossibleShare(raw) + SURNAME_BONUS <= bestScore) return kept;
  for (const [encoding, decode, applies] of DECODERS) {
    const decoded = applies.test(raw) ? decode(raw) : undefined;
    if (decoded === undefined) continue;
    const candidate = readingOf(encoding, decoded, asReceived.share);
    const score = candidate.evidence.shareDecoded + (candidate.evidence.startsWithSurname ? SURNAME_BONUS : 0);
    const plausible = encoding !== 'telex' || candidate.evidence.shareDecoded === 1;
    if (plausible && candidate.text !== kept.text && score > bestScore + 1e-9) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function readingOf(encoding: LegacyEncoding, decoded: string, shareAsReceived: number): DetectedEncoding {
  const tidied = tidyText(decoded);
  const text = encoding === 'tcvn3' ? repairLostHorns(tidied) : tidied;
  const { share, surname, words } = judge(text);
  const convincing = share === 1 && (words > 1 || encoding === 'utf8-as-cp1252') && (encoding !== 'telex' || surname);
  return {
    encoding,
    text,
    certain: convincing && text === tidied,
    letterLost: text !== tidied,
    evidence: { shareAsReceived, shareDecoded: share, startsWithSurname: surname },
  };
}

function judge(text: string): { share: number; surname: boolean; words: number } {
  let first: string | undefined;
  let words = 0;
  let valid = 0;
  for (const word of text.split(WORD_BREAK)) {
    if (word === '') continue;
    first ??= word;
    words += 1;
    if (isVietnameseSyllable(word)) valid += 1;
  }
  if (first === undefined) return { share: 0, surname: false, words: 0 };
  const surname = SIMPLE.test(text)
    ? COMMON_SURNAMES.has(foldWord(first))
    : COMMON_SURNAME_KEYS.has(syllableKeys(first).tone);
  return { share: valid / words, surname, words };
}
