import { tidyText } from '../text/tidy-text';
import { LEGACY_DECODERS, type LegacyEncoding } from './decode-legacy';
import { ASCII, COMPOSED, judge, WORD_BREAK } from './judge-text';
import { repairLostHorns } from './lost-horn';
import { looksLikeMojibake } from './mojibake';
import { slippedKeys, type SlippedKeys } from './leftover-typing-keys';
import { FONTS, isForeign, isSure, mayBeTyped, TYPED } from './when-an-encoding-is-sure';
import { wordEvidence, type WordEvidence } from './word-evidence';
import { misspeltDecoded } from './misspelt-words';

export type TextEncoding = 'unicode' | LegacyEncoding;

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

const TONE_KEY_ENDS_WORD = /[sfrxj](?: |$)/i;
const VNI_KEYS = /\p{L}\d+\p{L}|\p{L}\d\d(?: |$)/u;

/** What decoders read across words: VIQR's marks (a superset), and characters that may part words or vanish. */
const READ_AS_A_WHOLE = /[^ -~À-ỹ]|\u1680|[aeouy][\^(+*]|[aeiouy][`?~'.]|dd/i;
/** Texts of these characters alone, as most are, need to be looked through for the marks only: without the others, which take long in either case. */
const USUAL_CHARACTERS = /^[ -~À-\u167f\u1681-ỹ]*$/;
const MARKS = /[aeouy][\^(+*]|[aeiouy][`?~'.]|dd/i;
const mayBeReadAsAWhole = (raw: string): boolean =>
  (USUAL_CHARACTERS.test(raw) ? MARKS.test(raw) : READ_AS_A_WHOLE.test(raw)) || looksLikeMojibake(raw);

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
  if (asReceived.possible + SURNAME_BONUS <= bestScore && raw === tidied && !mayBeReadAsAWhole(raw)) return kept;
  // Among composed letters only words of a font and slipped keys are read otherwise.
  if (!asReceived.isMarked && raw === tidied && COMPOSED.test(raw) && !hasSlippedKeys(tidied)) return kept;
  for (const candidate of readings(raw, tidied, asReceived.share)) {
    const score = candidate.evidence.shareDecoded + (candidate.evidence.startsWithSurname ? SURNAME_BONUS : 0);
    if (candidate.text === kept.text || score <= bestScore + 1e-9) {
      if (isOtherReading(candidate, best) && score > bestScore - 1e-9) best = { ...best, certain: false };
      continue;
    }
    best = candidate;
    bestScore = score;
  }
  return best;
}

const hasSlippedKeys = (text: string): boolean =>
  TONE_KEY_ENDS_WORD.test(text) || (VNI_KEYS.test(text) && !ASCII.test(text));

/** Two fonts that both make syllables of every word, and not the same ones: neither is certain. */
function isOtherReading(candidate: DetectedEncoding, best: DetectedEncoding): boolean {
  return best.encoding !== 'unicode' && candidate.evidence.shareDecoded === 1 && candidate.text !== best.text;
}

function* readings(raw: string, tidied: string, shareAsReceived: number): Generator<DetectedEncoding> {
  const typed = ASCII.test(tidied);
  const composed = !typed && COMPOSED.test(raw.normalize('NFC'));
  const foreign = !typed && isForeign(tidied);
  const slipped = hasSlippedKeys(tidied) ? slippedKeys(tidied) : undefined;
  if (slipped !== undefined)
    yield slippedReading(!typed && VNI_KEYS.test(tidied) ? 'vni-keys' : 'telex', slipped, shareAsReceived);
  for (const [encoding, decode, applies] of LEGACY_DECODERS) {
    if ((TYPED.has(encoding) && !typed) || (FONTS.has(encoding) && foreign) || !applies.test(raw)) continue;
    const isFont = FONTS.has(encoding);
    const wordwise = (composed && isFont) || encoding === 'telex' || encoding === 'vni-keys';
    const decoded = wordwise ? misspeltDecoded(raw, decode) : decode(raw);
    // A text of composed letters in which no word is a font's only lacks letters.
    if (composed && isFont && decoded === raw) continue;
    const reading = decoded === undefined ? undefined : readingOf(encoding, raw, decoded, shareAsReceived);
    if (reading === undefined) continue;
    const isMixed = isFont && !composed && !reading.certain && speaksAgainst(raw, reading.text);
    yield (isMixed ? readingOf(encoding, raw, misspeltDecoded(raw, decode), shareAsReceived) : undefined) ?? reading;
  }
}

function slippedReading(
  encoding: LegacyEncoding,
  { text, certain }: SlippedKeys,
  shareAsReceived: number,
): DetectedEncoding {
  const { share, surname } = judge(text);
  const evidence = { shareAsReceived, shareDecoded: share, startsWithSurname: surname };
  return { encoding, text, certain, letterLost: false, evidence };
}

/** Words that are names as received and none as read, and no word that may be either: a font's words stand among others. */
function speaksAgainst(raw: string, text: string): boolean {
  const evidence = evidenceOf(raw, text);
  return evidence !== undefined && evidence.against > 0 && evidence.ambiguous === 0;
}

/** Undefined when a reading is nothing but chance: keys that foreign names have too. */
function readingOf(
  encoding: LegacyEncoding,
  raw: string,
  decoded: string,
  shareAsReceived: number,
): DetectedEncoding | undefined {
  const tidied = tidyText(decoded);
  const text = encoding === 'tcvn3' ? repairLostHorns(tidied) : tidied;
  const { share, surname, words } = judge(text);
  const isWhole = share === 1 && (words > 1 || encoding === 'utf8-as-cp1252');
  const evidence = encoding === 'utf8-as-cp1252' ? undefined : evidenceOf(raw, text);
  if (evidence !== undefined && TYPED.has(encoding) && !mayBeTyped(encoding, evidence, surname && words > 1))
    return undefined;
  return {
    encoding,
    text,
    certain: isWhole && text === tidied && (evidence === undefined || isSure(encoding, evidence, surname)),
    letterLost: text !== tidied,
    evidence: { shareAsReceived, shareDecoded: share, startsWithSurname: surname },
  };
}

function evidenceOf(raw: string, text: string): WordEvidence | undefined {
  const received = tidyText(raw)
    .split(WORD_BREAK)
    .filter((word) => word !== '');
  const read = text.split(WORD_BREAK).filter((word) => word !== '');
  return received.length === read.length ? wordEvidence(received, read) : undefined;
}
