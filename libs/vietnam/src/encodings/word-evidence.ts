import { NAME_WORD_KEYS } from '../words/surnames';
import { remembered } from '../text/bounded-cache';
import { splitTone, syllableKeys } from '../text/syllable-key';
import { isSpelledSyllable, isVietnameseSyllable } from '../text/vietnamese-syllable';

/** What the words of a text say for a reading of it, word by word. */
export interface WordEvidence {
  /** Every word is a syllable as read, whole with its marks: `NGUYEN` is none. */
  readonly allSpelled: boolean;
  /** Words that are no syllable as received and one as read. */
  readonly proofs: number;
  /** Words that are another syllable as received: either reading may be meant. */
  readonly ambiguous: number;
  /** Words that are a name as received and none as read. */
  readonly against: number;
  readonly firstIsProof: boolean;
  /** Every word that is read otherwise is a name that somebody bears. */
  readonly allKnown: boolean;
  /** A name that needs two keys of different kinds (`Nguyeenx`), or one that no foreign name has there (`Vawn`): it is no chance. */
  readonly unmistakable: boolean;
  /** A word that needs two keys of different kinds. */
  readonly twoKeys: boolean;
  /** Two words or more that are read otherwise, one of them with a tone key that foreign names seldom have. */
  readonly severalKeys: boolean;
}

const WITH_VOWEL_MARK = /[ĂÂÊÔƠƯĐ]/;
const RARE_MARK = /[ĂƠƯĐ]/;
/** Telex j and f, and any digit of VNI. */
const RARE_TONE_KEY = /[jf\d]/i;

const isKnown = (word: string): boolean => NAME_WORD_KEYS.has(syllableKeys(word).tone);

/** Compares words as received with words as read; both lists are of one length. */
export function wordEvidence(received: readonly string[], read: readonly string[]): WordEvidence {
  const changed = read.flatMap((word, at) => (word === received[at] ? [] : [at]));
  const verdicts = changed.map((at) => verdictOf(received[at] ?? '', read[at] ?? ''));
  const keys = changed.map((at) => keysOf(read[at] ?? ''));
  const isClear = changed.map(
    (at, place) => (keys[place]?.two || keys[place]?.rare) === true && isKnown(read[at] ?? ''),
  );
  return {
    allSpelled: read.every((word) => isSpelledSyllable(word)),
    proofs: verdicts.filter((verdict) => verdict === 'proof').length,
    ambiguous: verdicts.filter((verdict) => verdict === 'ambiguous').length,
    against: verdicts.filter((verdict) => verdict === 'against').length,
    firstIsProof: changed[0] === 0 && verdicts[0] === 'proof',
    allKnown: changed.every((at) => isKnown(read[at] ?? '')),
    unmistakable: isClear.includes(true),
    twoKeys: keys.some(({ two }) => two),
    severalKeys: changed.length > 1 && changed.some((at) => RARE_TONE_KEY.test(received[at] ?? '')),
  };
}

/** `Thò` is a syllable and no name, `Thị` is one: read so it proves as much as a word that was none. */
function verdictOf(received: string, read: string): 'proof' | 'ambiguous' | 'against' | 'none' {
  if (!isVietnameseSyllable(read)) return 'none';
  if (!isVietnameseSyllable(received)) return 'proof';
  if (isKnown(read) === isKnown(received)) return 'ambiguous';
  return isKnown(read) ? 'proof' : 'against';
}

const keysOf = remembered((read: string): { readonly two: boolean; readonly rare: boolean } => {
  const [base, tones] = splitTone(read);
  return { two: tones !== '' && WITH_VOWEL_MARK.test(base), rare: RARE_MARK.test(base) };
});
