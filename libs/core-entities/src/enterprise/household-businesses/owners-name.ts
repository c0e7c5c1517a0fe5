import { afterTrade, foldDiacritics, isVietnameseSyllable } from '@sogoc/vietnam';

import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import type { EnterpriseFacts } from '../enterprise-features';

const { surnames: SURNAMES, 'middle-words': MIDDLE_WORDS, 'given-names': GIVEN_NAMES } = NAME_FREQUENCIES;

const FEWEST_WORDS = 3;
const MOST_WORDS = 5;

/**
 * The owner's name where a household business has no other: `Hộ kinh doanh Nguyễn Thị Nga`, on many lists `Nguyễn Thị Nga` alone, on a sign
 * `Tiệm vàng Nguyễn Thị Nga`. A name of two words may as well be a shop's (`Hoàng Long`), unless the same record says that its owner is called
 * so.
 */
export function ownersName({ names, representatives }: EnterpriseFacts): string | undefined {
  const { name, legalForm } = names;
  if (name === undefined || (legalForm !== undefined && legalForm !== 'household')) return undefined;
  if (name.unitKind !== undefined || name.numerals.length > 0 || name.isGroup) return undefined;
  const owner = afterTrade(name.properName);
  const folded = foldDiacritics(owner);
  const isStated =
    folded.includes(' ') && representatives.some(({ fullName = '' }) => foldDiacritics(fullName) === folded);
  const mayBeName = name.activities.length === 0 || legalForm === 'household';
  return isStated || (mayBeName && isPersonsName(folded)) ? owner : undefined;
}

/** Whether folded words are a surname, words that stand between, and a given name, all of them known. */
export function isPersonsName(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  const [surname = '', ...others] = words;
  const given = others.pop() ?? '';
  return surname in SURNAMES && isGivenName(given) && others.every((word) => word in MIDDLE_WORDS);
}

/** Women have given names that the counts, mostly of men, do not know. */
const isGivenName = (word: string): boolean => word in GIVEN_NAMES || isVietnameseSyllable(word);
