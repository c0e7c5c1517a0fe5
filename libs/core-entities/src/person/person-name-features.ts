import { nameKeys } from '@sogoc/vietnam';

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

/** First word, last word and what lies between; a single word is a given name. Undefined when no word is left. */
export function nameFeatures(name: string): NameFeatures | undefined {
  const keys = nameKeys(name);
  if (keys.plain === '') return undefined;
  const plain = keys.plain.split(' ').filter((word) => word !== '');
  const tone = keys.iy.split(' ').filter((word) => word !== '');
  // A name with marks nowhere was typed without them, or has none: its words say nothing about tones.
  const bare = ASCII_ONLY.test(keys.exact) || plain.length !== tone.length;
  const part = (from: number, to: number): readonly string[] => {
    const plainPart = plain.slice(from, to).join(' ');
    if (plainPart === '') return [];
    return bare ? [plainPart] : [tone.slice(from, to).join(' ').toLowerCase(), plainPart];
  };
  const last = plain.length - 1;
  return {
    plain: plain.join(' '),
    surname: last === 0 ? [] : part(0, 1),
    middle: part(1, last),
    given: part(last, last + 1),
  };
}

/** The last item of a name part: its key without diacritics. */
export function plainOf(part: readonly string[]): string {
  return part[part.length - 1] ?? '';
}
