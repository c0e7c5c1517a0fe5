import type { Comparator, ComparatorByPlace } from '../../record/comparator';
import type { FeatureValue } from '../../record/match-record';
import { bestAmong, bestOf } from '../texts/best-of';
import { rareWordsByPlace } from './rare-words-by-place';
import { weighedText, type WeighedText } from './weighed-text';
import { WordBook } from './word-book';
import { wordsOf, type WordCounts } from './word-counts';

/** Two words so alike are one word with a slip; a model number with another digit is another model. */
const SLIP_FROM = 0.92;

/**
 * Similarity of two texts by their words, in which a word counts the more the fewer records have it: cosine of TF-IDF vectors
 * (Salton), words with a slip counted as one (soft TF-IDF; Cohen, Ravikumar and Fienberg 2003). A slip of a common word weighs no
 * more than that word, and the words of a phrase (`mit beschränkter Haftung`) no more than one of them. The order of words makes no
 * difference.
 */
export function rareWords(counts: WordCounts): Comparator {
  const book = new WordBook(SLIP_FROM);
  const known = new Map<string, WeighedText>();
  const weighed = (text: string): WeighedText => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = weighedText(counts, wordsOf(text), book)));
    return found;
  };
  return Object.assign(
    bestOf((left, right) => (left === right ? 1 : cosine(weighed(left), weighed(right), book))),
    { among: (values: readonly FeatureValue[]) => bestAmong(values, (texts) => byPlace(texts, counts)) },
  );
}

function byPlace(texts: readonly string[], counts: WordCounts): ComparatorByPlace {
  const book = new WordBook(SLIP_FROM);
  return rareWordsByPlace(
    texts.map((text) => weighedText(counts, wordsOf(text), book)),
    book,
  );
}

function cosine(left: WeighedText, right: WeighedText, book: WordBook): number {
  const equal = equalWords(left.words, right.words);
  const near = slips(left, right, equal, book);
  // Texts of which no word is the other's, as of most strangers.
  if (equal.length + near.length === 0) return 0;
  const pairs = [...equal, ...near];
  const squares = { left: 0, right: 0, shared: 0 };
  pairs.forEach(({ i, j, similarity }, place) => {
    const [own, other] = [left.rarities[i] as number, right.rarities[j] as number];
    if (place < equal.length) add(squares, own, other, 1);
    else add(squares, Math.min(own, other), Math.min(own, other), similarity);
  });
  left.rarities.forEach((rarity, i) => {
    if (!pairs.some((pair) => pair.i === i)) squares.left += rarity ** 2;
  });
  right.rarities.forEach((rarity, j) => {
    if (!pairs.some((pair) => pair.j === j)) squares.right += rarity ** 2;
  });
  const length = Math.sqrt(squares.left * squares.right);
  return length === 0 ? 0 : Math.min(1, squares.shared / length);
}

/** Two words that are one: their places in the two texts. */
interface WordPair {
  readonly i: number;
  readonly j: number;
  readonly similarity: number;
}

const NONE: readonly WordPair[] = Object.freeze([]);

function equalWords(left: readonly number[], right: readonly number[]): readonly WordPair[] {
  let pairs: WordPair[] | undefined;
  for (let i = 0; i < left.length; i++) {
    const j = right.indexOf(left[i] as number);
    if (j >= 0) (pairs ??= []).push({ i, j, similarity: 1 });
  }
  return pairs ?? NONE;
}

/** Pairs of words that are one word with a slip, each word in one pair, the best first; ties by the words themselves. */
function slips(left: WeighedText, right: WeighedText, equal: readonly WordPair[], book: WordBook): readonly WordPair[] {
  let found: WordPair[] | undefined;
  for (const i of left.slippable) {
    for (const j of right.slippable) {
      const similarity = book.likeness(left.words[i] as number, right.words[j] as number);
      if (similarity === 0 || equal.some((pair) => pair.i === i || pair.j === j)) continue;
      (found ??= []).push({ i, j, similarity });
    }
  }
  if (found === undefined) return NONE;
  const nameOf = ({ i, j }: WordPair): string =>
    [book.wordOf(left.words[i] as number), book.wordOf(right.words[j] as number)].sort().join(' ');
  found.sort((a, b) => b.similarity - a.similarity || (nameOf(a) < nameOf(b) ? -1 : 1));
  const used = { left: new Set<number>(), right: new Set<number>() };
  return found.filter(({ i, j }) => {
    if (used.left.has(i) || used.right.has(j)) return false;
    used.left.add(i);
    used.right.add(j);
    return true;
  });
}

function add(
  squares: { left: number; right: number; shared: number },
  left: number,
  right: number,
  similarity: number,
): void {
  squares.left += left ** 2;
  squares.right += right ** 2;
  squares.shared += similarity * left * right;
}

/** Words for a blocking key: those that fewest records have, at least two of them and no more than a block holds. */
export function rarestWords(counts: WordCounts, text: string, most: number, atMostRecords: number): string[] {
  return wordsOf(text)
    .map((word) => ({ word, records: counts.recordsWith(word) }))
    .filter(({ records }) => records >= 2 && records <= atMostRecords)
    .sort((l, r) => l.records - r.records || (l.word < r.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
