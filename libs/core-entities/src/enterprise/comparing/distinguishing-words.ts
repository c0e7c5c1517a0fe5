import { type PairPredicate, statedValues } from '@sogoc/matching';

import { sameTaxCode } from './enterprise-vetoes';
import { isDistinguishing } from './names/words-of-another-name';

/** Numerals, single letters and the words of article 41 keep near-equal names apart (points d, e, g). */
export const distinguishedName: PairPredicate = (left, right) => {
  if (left.properWords === undefined || right.properWords === undefined || sameTaxCode(left, right)) return false;
  const l = new Set(statedValues(left.properWords));
  const r = new Set(statedValues(right.properWords));
  const apart = [...[...l].filter((word) => !r.has(word)), ...[...r].filter((word) => !l.has(word))];
  return apart.length > 0 && apart.every(isDistinguishing);
};
