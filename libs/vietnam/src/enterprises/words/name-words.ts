import { remembered } from '../../text/bounded-cache';
import { foldWord } from '../../text/fold-diacritics';
import { dottedWord } from './dotted-words';
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

/** UTF-16 units that part words; all lie below this size. */
const SIGN_TABLE_SIZE = 0x2020;
const IS_SIGN = new Uint8Array(SIGN_TABLE_SIZE);
for (const sign of ' .,;:/\\()[]{}_-–—+&"“”\'’|<>*#!?') IS_SIGN[sign.charCodeAt(0)] = 1;
const isSign = (unit: number): boolean => unit < SIGN_TABLE_SIZE && IS_SIGN[unit] === 1;

/** Abbreviated lines of business that are written without a space between them: `TMDV`, `ĐTXD`, and behind a legal form: `CPTM`, `HTXNN`. */
const PIECE = 'XNK|TM|DV|SX|XD|DT|PT|VT|KD|DL|XK|NK|NN|TV|TK|TH|TB|YT|CB|TS';
const COMPOUND = new RegExp(`^(CTCP|TNHHMTV|TNHH|MTV|CP|HTX)?((?:${PIECE}){1,6})$`);
const CERTAIN = /TM|DV|SX|XD|XNK|^DTPT|^TVTK|^TBYT$|^CBTS$/;
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
  if (parts.length < 2 || text.length !== folded.length || !(form === 'HTX' || CERTAIN.test(business))) return [whole];
  let at = 0;
  return parts.map((part) => wordOf(text.slice(at, (at += part.length))));
});

/** Words of a tidy text, without what is no letter and no digit. Single letters that dots or spaces part are one word: `A.B.K`, `ABK`. */
export function nameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  let letters = 0;
  let dots = 0;
  let next = 0;
  while (next < text.length) {
    const start = next;
    let begin = start;
    while (begin < text.length && isSign(text.charCodeAt(begin))) begin++;
    let end = begin;
    while (end < text.length && !isSign(text.charCodeAt(end))) end++;
    next = end;
    if (end === begin) break;
    if (text.charCodeAt(start) === DOT) dots++;
    if (addWords(words, text.slice(begin, end), text.slice(start, begin)) && isLetter(words[words.length - 1]))
      letters++;
  }
  const spelled = dots > 0 ? words.map(withWhole) : words;
  return letters > 1 ? joinLetters(spelled) : spelled;
}

const DOT = 0x2e;
const LONGEST_START = 2;

/** The first word of `Th.mại` as a whole one. */
function withWhole(word: NameWord, at: number, words: readonly NameWord[]): NameWord {
  const next = words[at + 1];
  if (word.folded.length > LONGEST_START || next === undefined || !/^\. ?$/.test(next.gap ?? '')) return word;
  const whole = dottedWord(word.text, next.text);
  return whole === undefined ? word : { ...word, ...wordOf(whole) };
}

/** Adds a word or its pieces, the first with the signs before it. Whether there was one. */
function addWords(words: NameWord[], written: string, gap: string): boolean {
  const before = words.length;
  const isPlain = gap === '' || gap === ' ';
  for (const word of wordsOf(written)) {
    if (word.folded !== '') words.push(isPlain || words.length > before ? word : { ...word, gap });
  }
  return words.length > before;
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
