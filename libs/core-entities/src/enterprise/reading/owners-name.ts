import { afterTrade, foldDiacritics, isListedSurname, isVietnameseSyllable } from '@sogoc/vietnam';

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
  const mayBeName = name.activities.length === 0 || legalForm === 'household';
  const isOwners = (words: string): boolean => {
    const folded = foldDiacritics(words);
    const isStated =
      folded.includes(' ') && representatives.some(({ fullName = '' }) => foldDiacritics(fullName) === folded);
    return isStated || (mayBeName && isPersonsName(folded));
  };
  // `Lò` is a family name as well as a kiln.
  return [name.properName, afterTrade(name.properName)].find(isOwners);
}

/** Whether folded words are a surname, words that stand between, and a given name, all of them known. */
export function isPersonsName(folded: string): boolean {
  const words = folded.split(' ');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  const [surname = '', ...others] = words;
  const given = others.pop() ?? '';
  const isKnown = surname in SURNAMES && isGivenName(given) && others.every((word) => word in MIDDLE_WORDS);
  return isKnown || (others.some((word) => OF_PEOPLE_ALONE.has(word)) && isListedSurname(surname));
}

/**
 * Words between a listed family name and a given name that stand in names of people alone: families of the highlands have given names that no
 * count of names from the plains knows (`Cư Thị Sầy`, `Tráng A Chinh`).
 */
const OF_PEOPLE_ALONE = new Set(['THI', 'VAN', 'A']);

/** Women have given names that the counts, mostly of men, do not know. */
const isGivenName = (word: string): boolean => word in GIVEN_NAMES || isVietnameseSyllable(word);
