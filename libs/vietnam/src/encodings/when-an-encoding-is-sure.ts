import { isVietnameseSyllable } from '../text/vietnamese-syllable';
import type { LegacyEncoding } from './decode-legacy';
import type { DetectedEncoding } from './detect-encoding';
import { FOREIGN_NAMES_WITH_MARKS } from './foreign-names-with-marks';
import { COMPOSED, WORD_BREAK } from './judge-text';
import type { WordEvidence } from './word-evidence';

/** Typed marks: nobody types them into text that has composed letters. */
export const TYPED: ReadonlySet<LegacyEncoding> = new Set(['viqr', 'telex', 'vni-keys']);
/** Fonts that give the bytes of Latin letters another look. */
export const FONTS: ReadonlySet<LegacyEncoding> = new Set(['tcvn3', 'vni']);

/** Whether all that is misspelt are foreign names which a font's reading would turn into syllables. */
export function isForeign(text: string): boolean {
  const misspelt = text.split(WORD_BREAK).filter((word) => word !== '' && !isVietnameseSyllable(word));
  return misspelt.length > 0 && misspelt.every((word) => FOREIGN_NAMES_WITH_MARKS.has(word.toUpperCase()));
}

/**
 * Whether keys of a typing method are more than letters that foreign names have too. `surname`: several words are read, a common surname in
 * front.
 */
export function mayBeTyped(encoding: LegacyEncoding, evidence: WordEvidence, surname: boolean): boolean {
  if (!evidence.allSpelled) return false;
  return encoding === 'viqr' || evidence.twoKeys || (surname && evidence.allKnown);
}

/** Whether the words of one value prove its encoding. */
export function isSure(encoding: LegacyEncoding, evidence: WordEvidence, surname: boolean): boolean {
  if (encoding === 'telex' || encoding === 'vni-keys')
    return surname && (evidence.unmistakable || (evidence.severalKeys && evidence.allKnown));
  if (evidence.against > 0) return false;
  return evidence.ambiguous === 0 || evidence.firstIsProof || evidence.proofs > evidence.ambiguous;
}

/**
 * Whether a text that only may be in another encoding is readable as it stands: keys of a typing method are letters that foreign names
 * have too, and so are marked letters where no Vietnamese family name comes out in front. No font's text has letters that Windows-1252 lacks
 * (`Đinh Văn Ríc`), and where most words are syllables as they stand one of them lacks a letter (`Lê Khánh Ci`).
 */
export function isReadableAsWritten(
  { encoding, certain, letterLost, evidence }: DetectedEncoding,
  text: string,
): boolean {
  if (encoding === 'unicode' || certain) return encoding === 'unicode';
  if (TYPED.has(encoding)) return true;
  if (!FONTS.has(encoding)) return false;
  return (
    COMPOSED.test(text) ||
    (letterLost && evidence.shareAsReceived > HALF) ||
    (!evidence.startsWithSurname && /^[\p{L}\p{M}' .-]+$/u.test(text))
  );
}

const HALF = 0.5;
