import { foldDiacritics, type EnterpriseNameParts } from '@sogoc/vietnam';

import { NAME_FREQUENCIES } from '../../term-frequencies/name-frequencies';
import type { EnterpriseFacts } from '../enterprise-features';

const { surnames: SURNAMES, 'middle-words': MIDDLE_WORDS, 'given-names': GIVEN_NAMES } = NAME_FREQUENCIES;

const FEWEST_WORDS = 3;
const MOST_WORDS = 5;

/**
 * The owner's name where a household business has no other: `Hộ kinh doanh Nguyễn Thị Nga`, and on many lists `Nguyễn Thị Nga` alone. A
 * name of two words may as well be a shop's (`Hoàng Long`), unless the same record says that its owner is called so.
 */
export function ownersName({ names, representatives }: EnterpriseFacts): string | undefined {
  const { name, legalForm } = names;
  if (name === undefined || (legalForm !== undefined && legalForm !== 'household')) return undefined;
  if (name.unitKind !== undefined || name.numerals.length > 0) return undefined;
  const isStated = representatives.some(({ fullName = '' }) => foldDiacritics(fullName) === wholeName(name));
  return isStated || isPersonsName(name) ? name.properName : undefined;
}

/** A line of business that stands before is a surname, where a person is meant. */
const wholeName = ({ properName }: EnterpriseNameParts): string => foldDiacritics(properName);

/** A surname, words that stand between, and a given name, all of them known. */
function isPersonsName(name: EnterpriseNameParts): boolean {
  if (name.activities.length > 0 || name.isGroup) return false;
  const words = wholeName(name).split(' ');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  const [surname = '', ...others] = words;
  const given = others.pop() ?? '';
  return surname in SURNAMES && given in GIVEN_NAMES && others.every((word) => word in MIDDLE_WORDS);
}
