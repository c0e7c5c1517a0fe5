import { type PairPredicate, statedValues } from '@sogoc/matching';

import { sameTaxCode } from './enterprise-vetoes';
import { isDistinguishing, isNumeral } from './names/words-of-another-name';

/**
 * Numerals, single letters and the words of article 41 keep near-equal names apart (points d, e, g); of two dependent units one may leave out the
 * number that tells which it is.
 */
export const distinguishedName: PairPredicate = (left, right) => {
  if (left.properWords === undefined || right.properWords === undefined || sameTaxCode(left, right)) return false;
  const words = [left, right].map(({ properWords }) => statedValues(properWords));
  const areUnits = left.unit === 'dependent' && right.unit === 'dependent';
  const isOneSilent = areUnits && words.some((own) => !own.some(isNumeral));
  const [l = NO_WORDS, r = NO_WORDS] = words.map(
    (own) => new Set(isOneSilent ? own.filter((word) => !isNumeral(word)) : own),
  );
  const apart = [...[...l].filter((word) => !r.has(word)), ...[...r].filter((word) => !l.has(word))];
  return apart.length > 0 && apart.every(isDistinguishing);
};

const NO_WORDS: ReadonlySet<string> = new Set();
