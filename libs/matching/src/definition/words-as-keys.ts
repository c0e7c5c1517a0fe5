import { pairsOfWords, rarestWords } from '../comparators/words/rare-words';
import { countWords, type WordCounts } from '../comparators/words/word-counts';
import type { MatchRecord } from '../record/match-record';
import type { FeatureDefinition, FeatureKind } from './data-set-definition';

/** Words of one record that may be a key, and the records that may share such a word. */
const RARE_WORDS = 6;

const RECORDS_OF_RARE_WORD = 30;

/** Words of one record that make pairs; a word of a larger share of the records is as good as none. */
const PAIRED_WORDS = 8;

const SHARE_OF_PAIRED_WORD = 0.2;

/** Pairs of words of one record that may be a key, and the records that may share one. */
const WORD_PAIRS = 8;

const RECORDS_OF_WORD_PAIR = 12;

type Texts = readonly (string | undefined)[];

/** What is made of texts by how many records have their words. */
const BY_COUNTS: Partial<Record<FeatureKind, (counts: WordCounts, texts: Texts) => string[][]>> = {
  'rare-words': (counts, texts) =>
    texts.map((text = '') => rarestWords(counts, text, RARE_WORDS, RECORDS_OF_RARE_WORD)),
  'word-pairs': (counts, texts) => {
    const most = SHARE_OF_PAIRED_WORD * counts.records;
    return seldom(texts.map((text = '') => pairsOfWords(rarestWords(counts, text, PAIRED_WORDS, most))));
  },
};

/** Of each list the items that fewest lists have, and more than one. */
function seldom(lists: readonly (readonly string[])[]): string[][] {
  const counts = new Map<string, number>();
  for (const item of lists.flat()) counts.set(item, (counts.get(item) ?? 0) + 1);
  const countOf = (item: string): number => counts.get(item) ?? 0;
  return lists.map((items) =>
    items
      .filter((item) => countOf(item) >= 2 && countOf(item) <= RECORDS_OF_WORD_PAIR)
      .sort((l, r) => countOf(l) - countOf(r) || (l < r ? -1 : 1))
      .slice(0, WORD_PAIRS),
  );
}

/** Records with the words, or pairs of words, that few of them share: features that may be keys. */
export function withCountedWords(
  records: readonly MatchRecord[],
  features: readonly FeatureDefinition[],
): readonly MatchRecord[] {
  const made = features.flatMap(({ name, as = 'text' }) => {
    const make = BY_COUNTS[as];
    if (make === undefined) return [];
    const texts = records
      .map((record) => record.features[name])
      .map((text) => (typeof text === 'string' ? text : undefined));
    return [{ name, lists: make(countWords(records, name), texts) }];
  });
  if (made.length === 0) return records;
  return records.map((record, i) => {
    const own = made.map(({ name, lists }) => {
      const words = lists[i] ?? [];
      return [name, words.length === 0 ? undefined : words] as const;
    });
    return { ...record, features: { ...record.features, ...Object.fromEntries(own) } };
  });
}
