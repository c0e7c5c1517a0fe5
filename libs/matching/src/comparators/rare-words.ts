import type { Comparator } from '../record/comparator';
import type { MatchRecord } from '../record/match-record';
import { statedValues } from '../record/stated-values';
import { bestOf } from './best-of';
import { jaroWinklerSimilarity } from './jaro-winkler';

/** How many of the records that state a feature have a word in it. */
export interface WordCounts {
  readonly records: number;
  readonly recordsWith: (word: string) => number;
}

export const wordsOf = (text: string): readonly string[] => [...new Set(text.split(/\s+/u).filter(Boolean))];

export function countWords(records: readonly Pick<MatchRecord, 'features'>[], feature: string): WordCounts {
  const counts = new Map<string, number>();
  let stating = 0;
  for (const { features } of records) {
    const words = new Set(statedValues(features[feature]).flatMap(wordsOf));
    if (words.size > 0) stating += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { records: stating, recordsWith: (word) => counts.get(word) ?? 0 };
}

/** Two words so alike are one word with a slip; a model number with another digit is another model. */
const SLIP_FROM = 0.92;
const SHORTEST_WITH_SLIP = 4;

interface WeighedWord {
  readonly word: string;
  /** Inverse document frequency: log2 of records / records with the word. */
  readonly rarity: number;
}

/**
 * Similarity of two texts by their words, in which a word counts the more the fewer records have it: cosine of TF-IDF vectors
 * (Salton), words with a slip counted as one (soft TF-IDF; Cohen, Ravikumar and Fienberg 2003). A slip of a common word weighs no
 * more than that word. The order of words makes no difference.
 */
export function rareWords(counts: WordCounts): Comparator {
  const known = new Map<string, readonly WeighedWord[]>();
  const rarityOf = (word: string): number => Math.log2((counts.records + 1) / Math.max(1, counts.recordsWith(word)));
  const weighed = (text: string): readonly WeighedWord[] => {
    const found = known.get(text) ?? wordsOf(text).map((word) => ({ word, rarity: rarityOf(word) }));
    known.set(text, found);
    return found;
  };
  return bestOf((left, right) => (left === right ? 1 : cosine(weighed(left), weighed(right))));
}

function cosine(left: readonly WeighedWord[], right: readonly WeighedWord[]): number {
  const squares = { left: 0, right: 0, shared: 0 };
  const usedRight = new Set<WeighedWord>();
  const unmatched: WeighedWord[] = [];
  for (const word of left) {
    const same = right.find((other) => other.word === word.word);
    if (same === undefined) unmatched.push(word);
    else {
      usedRight.add(same);
      add(squares, word.rarity, 1);
    }
  }
  const others = right.filter((word) => !usedRight.has(word));
  for (const { word, other, similarity } of slips(unmatched, others)) {
    usedRight.add(other);
    unmatched.splice(unmatched.indexOf(word), 1);
    add(squares, Math.min(word.rarity, other.rarity), similarity);
  }
  for (const { rarity } of unmatched) squares.left += rarity ** 2;
  for (const other of others) if (!usedRight.has(other)) squares.right += other.rarity ** 2;
  const length = Math.sqrt(squares.left * squares.right);
  return length === 0 ? 0 : Math.min(1, squares.shared / length);
}

function add(squares: { left: number; right: number; shared: number }, rarity: number, similarity: number): void {
  squares.left += rarity ** 2;
  squares.right += rarity ** 2;
  squares.shared += similarity * rarity ** 2;
}

interface Slip {
  readonly word: WeighedWord;
  readonly other: WeighedWord;
  readonly similarity: number;
}

/** Pairs of words that are one word with a slip, each word in one pair, the best first; ties by the words themselves. */
function slips(left: readonly WeighedWord[], right: readonly WeighedWord[]): Slip[] {
  const found = left.filter(mayHaveSlip).flatMap((word) =>
    right.filter(mayHaveSlip).flatMap((other): Slip[] => {
      const similarity = jaroWinklerSimilarity(word.word, other.word);
      return similarity < SLIP_FROM ? [] : [{ word, other, similarity }];
    }),
  );
  const nameOf = ({ word, other }: Slip): string => [word.word, other.word].sort().join(' ');
  found.sort((a, b) => b.similarity - a.similarity || (nameOf(a) < nameOf(b) ? -1 : 1));
  const used = new Set<WeighedWord>();
  return found.filter(({ word, other }) => {
    if (used.has(word) || used.has(other)) return false;
    used.add(word).add(other);
    return true;
  });
}

const mayHaveSlip = ({ word }: WeighedWord): boolean => word.length >= SHORTEST_WITH_SLIP && !/\d/.test(word);

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
