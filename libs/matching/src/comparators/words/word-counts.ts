import type { FeatureValue, MatchRecord } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';
import { countCompanions, type WordCompanions } from './word-companions';

/** How many of the records that state a feature have a word in it. */
export interface WordCounts {
  readonly records: number;
  readonly recordsWith: (word: string) => number;
  /** Left out, each word says what it says alone. */
  readonly companions?: WordCompanions;
}

export const wordsOf = (text: string): readonly string[] => [...new Set(text.split(/\s+/u).filter(Boolean))];

export const countWords = (records: readonly Pick<MatchRecord, 'features'>[], feature: string): WordCounts =>
  countWordsOf(records.map(({ features }) => features[feature]));

export function countWordsOf(values: readonly (FeatureValue | undefined)[]): WordCounts {
  const counts = new Map<string, number>();
  const texts: (readonly string[])[] = [];
  for (const value of values) {
    const words = typeof value === 'string' ? wordsOf(value) : [...new Set(statedValues(value).flatMap(wordsOf))];
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
