import { foldDiacritics, syllableKeys, tidyText } from '@sogoc/vietnam';

import type { AttributeDeclaration } from '../declaration/entity-declaration';

/**
 * A search term: the attribute, a sign for what is said of it, and the text. Words and whole values stand in it twice, as written
 * (upper case; the place of the tone mark does not matter, so `hòa` is `hoà`) and without diacritics (`đ` as `d`).
 */
const SIGN = { word: ':', plainWord: '/', whole: '=', plainWhole: '~', value: '|' } as const;

/** Longer texts are found by their words only. Characters. */
const LONGEST_WHOLE = 120;
const MOST_WORDS = 64;
/** Characters; no word of a name is longer, and an index entry has an end. */
const LONGEST_WORD = 80;

/** A term or the beginning of one. */
export interface SearchTerm {
  readonly term: string;
  readonly isPrefix?: boolean;
}

export interface SearchWord {
  readonly exact: string;
  readonly plain: string;
}

/** The words of a text, in order; punctuation parts them, apostrophes do not. */
export function searchWordsOf(text: string): readonly SearchWord[] {
  const words = tidyText(text)
    .replace(/['’‘ʼ`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words
    .filter((word) => word !== '' && word.length <= LONGEST_WORD)
    .slice(0, MOST_WORDS)
    .map((word) => {
      const exact = syllableKeys(word).tone;
      return { exact, plain: foldDiacritics(word) || exact };
    });
}

/** What a record with these attributes is found by; distinct, in no particular order. */
export function searchTermsOf(
  declared: readonly AttributeDeclaration[],
  attributes: Readonly<Record<string, unknown>>,
): readonly string[] {
  const terms = declared.flatMap((attribute) => {
    const value = attributes[attribute.name];
    if (value === undefined || attribute.search === undefined) return [];
    return attribute.search === 'words' ? textTerms(attribute.name, value) : valueTerms(attribute, value);
  });
  return [...new Set(terms)];
}

function textTerms(name: string, value: unknown): readonly string[] {
  return textsIn(value).flatMap((text) => {
    const words = searchWordsOf(text);
    return [
      ...words.flatMap((word) => [`${name}${SIGN.word}${word.exact}`, `${name}${SIGN.plainWord}${word.plain}`]),
      ...wholeTerm(name, words),
      ...plainWholeTerm(name, words),
    ];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(nameIn);
  const { text } = (value ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? [text] : [];
}

/** An item that is a name, or has one. */
function nameIn(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item];
  const { name } = (item ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? [name] : [];
}

function valueTerms({ name, type }: AttributeDeclaration, value: unknown): readonly string[] {
  return canonicalTexts(type, value).map((text) => `${name}${SIGN.value}${text}`);
}

function canonicalTexts(type: AttributeDeclaration['type'], value: unknown): readonly string[] {
  if (type === 'address') {
    const { communeCode, codeSet } = (value ?? {}) as { readonly communeCode?: unknown; readonly codeSet?: unknown };
    if (typeof communeCode !== 'string') return [];
    return typeof codeSet === 'string' ? [communeCode, `${codeSet}/${communeCode}`] : [communeCode];
  }
  if (Array.isArray(value)) return value.flatMap((item) => canonicalTexts('string', item));
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && String(value).length <= LONGEST_WHOLE ? [String(value)] : [];
}

/**
 * The term that asks for a canonical value. A date asks for its year or month when that is all it says; an address for its commune,
 * of its code set when that is given. Undefined when the value has no such form.
 */
export function valueTerm({ name, type }: AttributeDeclaration, value: unknown): SearchTerm | undefined {
  const text = canonicalTexts(type, value).at(-1);
  if (text === undefined) return undefined;
  return { term: `${name}${SIGN.value}${text}`, ...(type === 'date' && { isPrefix: true }) };
}

export const wordTerm = (name: string, { exact }: SearchWord): SearchTerm => ({ term: `${name}${SIGN.word}${exact}` });

export const plainWordTerm = (name: string, { plain }: SearchWord, isPrefix = false): SearchTerm => ({
  term: `${name}${SIGN.plainWord}${plain}`,
  isPrefix,
});

/** The terms of a value that has these words and no others, in this order; none when it is too long. */
export const wholeTerm = (name: string, words: readonly SearchWord[]): readonly string[] =>
  wholeOf(
    `${name}${SIGN.whole}`,
    words.map(({ exact }) => exact),
  );

export const plainWholeTerm = (name: string, words: readonly SearchWord[]): readonly string[] =>
  wholeOf(
    `${name}${SIGN.plainWhole}`,
    words.map(({ plain }) => plain),
  );

function wholeOf(start: string, words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  return text === '' || text.length > LONGEST_WHOLE ? [] : [start + text];
}
