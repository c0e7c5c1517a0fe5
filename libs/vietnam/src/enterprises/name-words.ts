import { remembered } from '../text/bounded-cache';
import { foldWord } from '../text/fold-diacritics';
import { numeralOf } from './numerals';

/** A word of an enterprise's name. */
export interface NameWord {
  readonly text: string;
  /** A–Z and digits. */
  readonly folded: string;
  readonly numeral?: string;
  /** Signs and spaces before it; absent for a single space. */
  readonly gap?: string;
}

/** Letters, digits and single spaces only. */
const PLAIN = /^[0-9A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+(?: [0-9A-Za-zÀ-ÏÑ-ÖØ-ïñ-öø-ƈƊ-ɏḀ-ỿ]+)*$/;
const SIGN = '\\s.,;:/\\\\()\\[\\]{}_\\-–—+&"“”\'’|<>*#!?';
const GAP_AND_WORD = new RegExp(`([${SIGN}]*)([^${SIGN}]+)`, 'g');

/** Abbreviated lines of business that are written without a space between them: `TMDV`, `ĐTXD`, and behind a legal form: `CPTM`. */
const PIECE = 'XNK|TM|DV|SX|XD|DT|PT|VT|KD|DL|XK|NK';
const COMPOUND = new RegExp(`^(CTCP|TNHHMTV|TNHH|MTV|CP)?((?:${PIECE}){1,6})$`);
const CERTAIN = /TM|DV|SX|XD|XNK/;
const PIECES = new RegExp(PIECE, 'g');

const wordOf = (text: string): NameWord => {
  const folded = foldWord(text);
  return { text, folded, numeral: numeralOf(folded) };
};

/** The word, or the pieces of one that is written together. */
const wordsOf: (text: string) => readonly NameWord[] = remembered((text) => {
  const whole = wordOf(text);
  const { folded } = whole;
  const [, form = '', business = ''] = folded.length > 3 ? (COMPOUND.exec(folded) ?? []) : [];
  const parts = [...(form === '' ? [] : [form]), ...(business.match(PIECES) ?? [])];
  if (parts.length < 2 || text.length !== folded.length || !CERTAIN.test(business)) return [whole];
  let at = 0;
  return parts.map((part) => wordOf(text.slice(at, (at += part.length))));
});

/** Words of a tidy text, without what is no letter and no digit. Single letters that dots or spaces part are one word: `A.B.K`, `ABK`. */
export function nameWords(text: string): readonly NameWord[] {
  const words = PLAIN.test(text) ? plainWords(text) : signedWords(text);
  return words.some((word, at) => isLetter(word) && isLetter(words[at + 1])) ? joinLetters(words) : words;
}

function plainWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const written of text.split(' ')) words.push(...wordsOf(written));
  return words;
}

function signedWords(text: string): NameWord[] {
  return [...text.matchAll(GAP_AND_WORD)].flatMap(([, gap = '', written = '']) =>
    wordsOf(written)
      .filter(({ folded }) => folded !== '')
      .map((word, at) => (at > 0 || gap === ' ' || gap === '' ? word : { ...word, gap })),
  );
}

const isLetter = (word: NameWord | undefined): boolean => word?.folded.length === 1 && word.numeral === undefined;
/** Signs between the letters of one abbreviation. */
const LETTER_GAP = /^[\s.\-/]*$/;

function joinLetters(words: readonly NameWord[]): NameWord[] {
  const joined: NameWord[] = [];
  let at = 0;
  while (at < words.length) {
    const end = endOfLetters(words, at);
    const [first, ...others] = words.slice(at, end);
    if (first === undefined) break;
    const { gap } = first;
    const whole = wordsOf([first, ...others].map(({ text }) => text).join(''));
    joined.push(
      ...(others.length === 0
        ? [first]
        : whole.map((word, index) => (index > 0 || gap === undefined ? word : { ...word, gap }))),
    );
    at = end;
  }
  return joined;
}

function endOfLetters(words: readonly NameWord[], start: number): number {
  let end = start + 1;
  if (!isLetter(words[start])) return end;
  while (isLetter(words[end]) && LETTER_GAP.test(words[end]?.gap ?? '')) end++;
  return end;
}

export const foldedOf = (words: readonly NameWord[]): string[] => words.map(({ folded }) => folded);
export const textOf = (words: readonly NameWord[]): string => words.map(({ text }) => text).join(' ');

/** The words of a phrase that this library spells, e.g. what an abbreviation stands for. */
export const spelledWords = (phrase: string): NameWord[] => phrase.split(' ').map(wordOf);

export const isConnective = ({ folded }: NameWord): boolean => folded === 'VA' || folded === 'AND';
export const isAmpersand = ({ gap }: NameWord): boolean => gap !== undefined && /[&+]/.test(gap);
