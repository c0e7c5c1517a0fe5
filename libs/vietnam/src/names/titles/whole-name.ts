import { listedKeys, spelledKey } from '../../text/spelled-key';
import { syllableKeys } from '../../text/syllable-key';
import { COMMON_SURNAME_KEYS, COMMON_SURNAMES, MIDDLE_NAME_COUNTS, SURNAME_COUNTS } from '../../words/surnames';
import { mayBeTitle } from './title-groups';
import { ASCII } from '../../encodings/judge-text';

const FEWEST_COUNTED = 100;

const TIMES_OFTENER = 5;

/** Family names that are seldom a middle word: with one word more they are a whole name. */
const SURELY_SURNAMES: ReadonlySet<string> = new Set(
  SURNAME_COUNTS.filter(({ word, count }) => {
    const asMiddle = MIDDLE_NAME_COUNTS.find((middle) => middle.word === word)?.count ?? 0;
    return count >= FEWEST_COUNTED && count >= TIMES_OFTENER * asMiddle;
  }).flatMap(({ word }) => listedKeys(word)),
);

/** A family name and two words more, or one of the frequent ones and one more. */
export function isWholeName(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length < 2) return false;
  if (words.length === 2) return SURELY_SURNAMES.has(spelledKey(first));
  if (ASCII.test(first)) return COMMON_SURNAMES.has(first.toUpperCase()) && !mayBeTitle(first);
  return COMMON_SURNAME_KEYS.has(syllableKeys(first).tone);
}
