import type { Comparator, ComparatorByPlace } from '../record/comparator';
import { bestAmong, bestOf } from './texts/best-of';
import { AlikeWords } from './words/alike-words';
import { wordsOfTexts } from './words/words-of-texts';
import { WordBook } from './words/word-book';
import type { FeatureValue } from '../record/match-record';

/** Tokens less alike than this do not pair: below it, short words pair by accident. */
const PAIR_FROM = 0.85;

/** The words of a text in their order, repeated ones included, by their numbers. */
type NumberedWords = readonly number[];

/**
 * Order-tolerant similarity of two texts of several words: words are paired best first, each once, and the sum of the
 * pairs' Jaro–Winkler similarities is taken as in Dice's coefficient: 2 × sum / (words left + words right).
 */
export const tokenSet: Comparator = Object.assign(
  bestOf((left, right) => {
    const book = new WordBook(PAIR_FROM);
    return left === right ? 1 : similarityOf(wordsIn(left, book), wordsIn(right, book), book);
  }),
  { among: (values: readonly FeatureValue[]) => bestAmong(values, tokenSetAmong) },
);

/**
 * The same for the texts of one data set. Words that both have are counted off one by one; most texts have none beside them that are
 * alike, and of no word is it asked twice which are.
 */
function tokenSetAmong(texts: readonly string[]): ComparatorByPlace {
  const book = new WordBook(PAIR_FROM);
  const { words, starts } = wordsOfTexts(texts.map((text) => wordsIn(text, book)));
  const alike = AlikeWords.among(book, [...Array(book.size).keys()]);
  const left = new Uint32Array(book.size);
  const unpaired: number[] = [];
  return (one, other) => {
    if (one === other) return 1;
    const [from, to] = [starts[one] as number, starts[one + 1] as number];
    const [otherFrom, otherTo] = [starts[other] as number, starts[other + 1] as number];
    for (let j = otherFrom; j < otherTo; j++) {
      const word = words[j] as number;
      left[word] = (left[word] as number) + 1;
    }
    unpaired.length = 0;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const word = words[i] as number;
      const count = left[word] as number;
      if (count === 0) unpaired.push(word);
      else {
        left[word] = count - 1;
        sum += 1;
      }
    }
    const mayPair = alike === undefined || unpaired.some((word) => alike.of(word).some((like) => left[like] !== 0));
    const others: number[] = [];
    for (let j = otherFrom; j < otherTo; j++) {
      const word = words[j] as number;
      const count = left[word] as number;
      if (count === 0) continue;
      left[word] = count - 1;
      if (mayPair) others.push(word);
    }
    if (mayPair) sum = pairAlike(unpaired, others, book, sum);
    const all = to - from + otherTo - otherFrom;
    return all === 0 ? 0 : (2 * sum) / all;
  };
}

const wordsIn = (text: string, book: WordBook): NumberedWords =>
  text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => book.numberOf(word));

function similarityOf(left: NumberedWords, right: NumberedWords, book: WordBook): number {
  const words = left.length + right.length;
  return words === 0 ? 0 : (2 * pairedSimilarity(left, right, book)) / words;
}

/** Equal words first, which are the best pairs there are, then those that are alike. */
function pairedSimilarity(left: NumberedWords, right: NumberedWords, book: WordBook): number {
  const unpaired: number[] = [];
  const others: number[] = [];
  return pairAlike(unpaired, others, book, pairEqual(left, right, unpaired, others));
}

/** What has been summed up, with the pairs of words that are alike. */
function pairAlike(unpaired: NumberedWords, others: NumberedWords, book: WordBook, equal: number): number {
  let sum = equal;
  const alike = alikePairs(unpaired, others, book);
  if (alike.length === 0) return sum;
  const used = { left: new Set<number>(), right: new Set<number>() };
  for (const { i, j, similarity } of alike) {
    if (used.left.has(i) || used.right.has(j)) continue;
    used.left.add(i);
    used.right.add(j);
    sum += similarity;
  }
  return sum;
}

/** Whether the words of the right side have found their like; reused for each call, which runs to its end before the next. */
let taken = new Uint8Array(64);

/** Counts the words that stand on both sides, each paired once, and lists those of either side that are left. */
function pairEqual(left: NumberedWords, right: NumberedWords, unpaired: number[], others: number[]): number {
  if (right.length > taken.length) taken = new Uint8Array(2 * right.length);
  taken.fill(0, 0, right.length);
  let equal = 0;
  for (let i = 0; i < left.length; i++) {
    const word = left[i] as number;
    let j = 0;
    while (j < right.length && (taken[j] === 1 || right[j] !== word)) j++;
    if (j === right.length) unpaired.push(word);
    else {
      taken[j] = 1;
      equal += 1;
    }
  }
  for (let j = 0; j < right.length; j++) if (taken[j] === 0) others.push(right[j] as number);
  return equal;
}

interface TokenPair {
  readonly i: number;
  readonly j: number;
  readonly similarity: number;
  /** Names the two words whichever side they stand on, so that ties fall alike for both directions. */
  readonly name: string;
}

function alikePairs(left: NumberedWords, right: NumberedWords, book: WordBook): TokenPair[] {
  const pairs: TokenPair[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const similarity = book.likeness(left[i] as number, right[j] as number);
      if (similarity > 0) pairs.push({ i, j, similarity, name: nameOf(left[i] as number, right[j] as number, book) });
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function nameOf(left: number, right: number, book: WordBook): string {
  const [l, r] = [book.wordOf(left), book.wordOf(right)];
  return l < r ? `${l} ${r}` : `${r} ${l}`;
}
