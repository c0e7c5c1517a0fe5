import type { Comparator } from '../../record/comparator';
import type { MatchRecord } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';
import { bestOf } from '../best-of';
import { jaroWinklerSimilarity } from '../jaro-winkler';
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

interface WeighedWord {
  readonly word: string;
  /** Inverse document frequency, log2 of records / records with the word; less where another word of the text brings it along. */
  readonly rarity: number;
}

/**
 * Similarity of two texts by their words, in which a word counts the more the fewer records have it: cosine of TF-IDF vectors
 * (Salton), words with a slip counted as one (soft TF-IDF; Cohen, Ravikumar and Fienberg 2003). A slip of a common word weighs no
 * more than that word, and the words of a phrase (`mit beschränkter Haftung`) no more than one of them. The order of words makes no
 * difference.
 */
export function rareWords(counts: WordCounts): Comparator {
  const known = new Map<string, readonly WeighedWord[]>();
  const weighed = (text: string): readonly WeighedWord[] => {
    const found = known.get(text) ?? weighedWords(counts, wordsOf(text));
    known.set(text, found);
    return found;
  };
  return bestOf((left, right) => (left === right ? 1 : cosine(weighed(left), weighed(right))));
}

/** Each word as rare as it is where the words before it stand, the rarest first. */
function weighedWords({ records, recordsWith, companions }: WordCounts, words: readonly string[]): WeighedWord[] {
  const rarityOf = (word: string): number => Math.log2((records + 1) / Math.max(1, recordsWith(word)));
  const ordered = [...words].sort((l, r) => recordsWith(l) - recordsWith(r) || (l < r ? -1 : 1));
  return ordered.map((word, i) => {
    const given = companions === undefined ? [] : ordered.slice(0, i).map((before) => companions(before, word));
    return { word, rarity: Math.min(rarityOf(word), ...given) };
  });
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
      add(squares, word.rarity, same.rarity, 1);
    }
  }
  const others = right.filter((word) => !usedRight.has(word));
  for (const { word, other, similarity } of slips(unmatched, others)) {
    usedRight.add(other);
    unmatched.splice(unmatched.indexOf(word), 1);
    const rarity = Math.min(word.rarity, other.rarity);
    add(squares, rarity, rarity, similarity);
  }
  for (const { rarity } of unmatched) squares.left += rarity ** 2;
  for (const other of others) if (!usedRight.has(other)) squares.right += other.rarity ** 2;
  const length = Math.sqrt(squares.left * squares.right);
  return length === 0 ? 0 : Math.min(1, squares.shared / length);
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
