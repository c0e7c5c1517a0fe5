import type { Comparator } from '../../record/comparator';
import type { MatchRecord } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';
import { bestOf } from '../texts/best-of';
import { WordBook } from './word-book';
import { countCompanions, type WordCompanions } from './word-companions';

/** How many of the records that state a feature have a word in it. */
export interface WordCounts {
  readonly records: number;
  readonly recordsWith: (word: string) => number;
  /** Left out, each word says what it says alone. */
  readonly companions?: WordCompanions;
}

export const wordsOf = (text: string): readonly string[] => [...new Set(text.split(/\s+/u).filter(Boolean))];

export function countWords(records: readonly Pick<MatchRecord, 'features'>[], feature: string): WordCounts {
  const counts = new Map<string, number>();
  const texts: string[][] = [];
  for (const { features } of records) {
    const words = [...new Set(statedValues(features[feature]).flatMap(wordsOf))];
    if (words.length > 0) texts.push(words);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const recordsWith = (word: string): number => counts.get(word) ?? 0;
  let companions: WordCompanions | undefined;
  return {
    records: texts.length,
    recordsWith,
    // Counted when they are first asked for: keys need none.
    companions: (first, second) => (companions ??= countCompanions(texts, recordsWith))(first, second),
  };
}

/** Two words so alike are one word with a slip; a model number with another digit is another model. */
const SLIP_FROM = 0.92;
const SHORTEST_WITH_SLIP = 4;

/** The words of a text by their numbers, the rarest first. */
interface WeighedText {
  readonly words: readonly number[];
  /** Inverse document frequency, log2 of records / records with the word; less where another word of the text brings it along. */
  readonly rarities: readonly number[];
  /** Places of the words that may have a slip. */
  readonly slippable: readonly number[];
}

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
  return bestOf((left, right) => (left === right ? 1 : cosine(weighed(left), weighed(right), book)));
}

/** Each word as rare as it is where the words before it stand. */
function weighedText(
  { records, recordsWith, companions }: WordCounts,
  words: readonly string[],
  book: WordBook,
): WeighedText {
  const rarityOf = (word: string): number => Math.log2((records + 1) / Math.max(1, recordsWith(word)));
  const ordered = [...words].sort((l, r) => recordsWith(l) - recordsWith(r) || (l < r ? -1 : 1));
  const rarities = ordered.map((word, i) => {
    const given = companions === undefined ? [] : ordered.slice(0, i).map((before) => companions(before, word));
    return Math.min(rarityOf(word), ...given);
  });
  const slippable = ordered.flatMap((word, i) => (mayHaveSlip(word) ? [i] : []));
  return { words: ordered.map((word) => book.numberOf(word)), rarities, slippable };
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

const mayHaveSlip = (word: string): boolean => word.length >= SHORTEST_WITH_SLIP && !/\d/.test(word);

/** Words for a blocking key: those that fewest records have, at least two of them and no more than a block holds. */
export function rarestWords(counts: WordCounts, text: string, most: number, atMostRecords: number): string[] {
  return wordsOf(text)
    .map((word) => ({ word, records: counts.recordsWith(word) }))
    .filter(({ records }) => records >= 2 && records <= atMostRecords)
    .sort((l, r) => l.records - r.records || (l.word < r.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

/** Every two of these words as one, in an order of their own. */
export function pairsOfWords(words: readonly string[]): string[] {
  const ordered = [...words].sort();
  return ordered.flatMap((one, i) => ordered.slice(i + 1).map((other) => `${one} ${other}`));
}
