import { KeyNumbers } from '../blocking/key-numbers';
import type { WordCounts } from '../comparators/words/word-counts';
import { rarestWords } from '../comparators/words/rare-words';
import { GrowingNumbers } from '../record/growing-numbers';
import type { FeatureKind } from './data-set-definition';

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

/** For each text the words, or pairs of words, that few texts share: what may be a key. Undefined of features of another kind. */
export function countedWords(
  kind: FeatureKind | undefined,
): ((counts: WordCounts, texts: Texts) => readonly (readonly string[])[]) | undefined {
  if (kind === 'rare-words') return rareWordsOf;
  return kind === 'word-pairs' ? seldomPairs : undefined;
}

const rareWordsOf = (counts: WordCounts, texts: Texts): string[][] =>
  texts.map((text = '') => rarestWords(counts, text, RARE_WORDS, RECORDS_OF_RARE_WORD));

/** Two words of a text, by the number of their pair. */
interface WordPair {
  readonly pair: number;
  readonly one: string;
  readonly other: string;
}

/** Of each text the pairs of its rarest words that fewest texts have, and more than one. Pairs are numbers until it is known which are few. */
function seldomPairs(counts: WordCounts, texts: Texts): string[][] {
  const most = SHARE_OF_PAIRED_WORD * counts.records;
  const lists = texts.map((text = '') => rarestWords(counts, text, PAIRED_WORDS, most).sort());
  const words = numbersOf(lists);
  const pairs = new KeyNumbers();
  const textsWith = new GrowingNumbers(Uint32Array);
  const pairsOfAll = new GrowingNumbers(Uint32Array);
  for (const list of lists)
    eachPair(list, (one, other) => {
      const pair = pairs.numberOf((words.get(one) as number) * words.size + (words.get(other) as number));
      if (pair === textsWith.length) textsWith.push(0);
      textsWith.add(pair, 1);
      pairsOfAll.push(pair);
    });
  const names: (string | undefined)[] = [];
  const nameOf = ({ pair, one, other }: WordPair): string => (names[pair] ??= `${one} ${other}`);
  let at = 0;
  return lists.map((list) => {
    const seldom: WordPair[] = [];
    eachPair(list, (one, other) => {
      const pair = pairsOfAll.at(at++);
      if (textsWith.at(pair) >= 2 && textsWith.at(pair) <= RECORDS_OF_WORD_PAIR) seldom.push({ pair, one, other });
    });
    return seldom
      .sort((l, r) => textsWith.at(l.pair) - textsWith.at(r.pair) || (nameOf(l) < nameOf(r) ? -1 : 1))
      .slice(0, WORD_PAIRS)
      .map(nameOf);
  });
}

function numbersOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const list of lists) for (const word of list) if (!numbers.has(word)) numbers.set(word, numbers.size);
  return numbers;
}

/** Every two words of a list, in its order. */
function eachPair(words: readonly string[], use: (one: string, other: string) => void): void {
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j < words.length; j++) use(words[i] as string, words[j] as string);
}
