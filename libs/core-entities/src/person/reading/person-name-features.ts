import type { FeatureValue } from '@sogoc/matching';
import { nameKeys, syllableAsMeant } from '@sogoc/vietnam';
import { inLikeliestOrder } from './name-order';

/**
 * What matching reads of a person's name. `surname`, `given` and the middle words are lists of a tone key in lower case (absent
 * when the whole name was written without diacritics) and of a key without diacritics in upper case, so that a term-frequency
 * table of both finds the agreeing one.
 */
export interface NameFeatures {
  /** Whole name without diacritics, upper case. */
  readonly plain: string;
  readonly surname: readonly string[];
  /** Words between surname and given name: tone keys joined by one blank, then plain keys. */
  readonly middle: readonly string[];
  readonly given: readonly string[];
}

const ASCII_ONLY = /^[ -~]*$/;

const wordsOf = (key: string): readonly string[] => {
  const words = key.split(' ');
  return words.includes('') ? words.filter((word) => word !== '') : words;
};

/** First word, last word and what lies between; a single word is a given name, and a name that clearly stands in another order is turned. Undefined when no word is left. */
export function nameFeatures(name: string): NameFeatures | undefined {
  const meant = name.split(' ').map(syllableAsMeant);
  const keys = nameKeys(meant.map(({ word }) => word).join(' '));
  if (keys.plain === '') return undefined;
  const statedPlain = wordsOf(keys.plain);
  const statedTone = tonesOf(wordsOf(keys.iy), meant);
  const [plain, tone] =
    statedPlain.length === statedTone.length ? inLikeliestOrder(statedPlain, statedTone) : [statedPlain, statedTone];
  // A name with marks nowhere was typed without them, or has none: its words say nothing about tones.
  const isBare = ASCII_ONLY.test(name) || plain.length !== tone.length;
  const part = (from: number, to: number): readonly string[] => {
    const plainPart = plain.slice(from, to).join(' ');
    if (plainPart === '') return [];
    const tones = tone.slice(from, to);
    return isBare || tones.includes(UNKNOWN_TONE) ? [plainPart] : [tones.join(' ').toLowerCase(), plainPart];
  };
  const last = plain.length - 1;
  return {
    plain: plain.join(' '),
    surname: last === 0 ? [] : part(0, 1),
    middle: part(1, last),
    given: part(last, last + 1),
  };
}

/** Stands for the tone key of a word that has lost its tone. */
const UNKNOWN_TONE = '';

function tonesOf(keys: readonly string[], meant: readonly { readonly isToneKnown: boolean }[]): readonly string[] {
  return keys.length === meant.length
    ? keys.map((key, at) => (meant[at]?.isToneKnown === false ? UNKNOWN_TONE : key))
    : keys;
}

/** Words written with a final y where another spelling has i, in order of the alphabet: `Vy`, not `Vi`. Undefined when there is none. */
export function wordsWithFinalY(name: string): readonly string[] | undefined {
  const { tone, iy } = nameKeys(name);
  if (tone === iy) return undefined;
  const folded = wordsOf(iy);
  const differing = wordsOf(tone)
    .filter((word, at) => word !== folded[at])
    .sort();
  return differing.length === 0 ? undefined : differing;
}

/** The key without diacritics of a name part as features hold it; empty when unknown. */
export function plainPart(part: FeatureValue | undefined): string {
  // Read for every pair of names that is compared.
  return String((Array.isArray(part) ? part[part.length - 1] : part) ?? '');
}
