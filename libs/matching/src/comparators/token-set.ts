import type { Comparator } from '../record/comparator';
import { bestOf } from './texts/best-of';
import { WordBook } from './words/word-book';

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
  { remembering: rememberingTokenSet },
);

/** The same, which splits each text once. */
function rememberingTokenSet(): Comparator {
  const book = new WordBook(PAIR_FROM);
  const known = new Map<string, NumberedWords>();
  const wordsOf = (text: string): NumberedWords => {
    let words = known.get(text);
    if (words === undefined) known.set(text, (words = wordsIn(text, book)));
    return words;
  };
  return bestOf((left, right) => (left === right ? 1 : similarityOf(wordsOf(left), wordsOf(right), book)));
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
  let sum = pairEqual(left, right, unpaired, others);
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
