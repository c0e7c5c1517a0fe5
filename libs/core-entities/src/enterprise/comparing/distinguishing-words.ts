import { type PairPredicate, statedValues } from '@sogoc/matching';

import { sameTaxCode } from './enterprise-vetoes';

/** Words that article 41 of the Law on Enterprises 59/2020/QH14 names: a name that differs by them alone is another enterprise's. */
const DISTINGUISHING = new Set(['TAN', 'MOI', 'MIEN', 'BAC', 'NAM', 'TRUNG', 'TAI', 'TAY', 'DONG']);

/** Numerals, single letters and the words of article 41 keep near-equal names apart (points d, e, g). */
export const distinguishedName: PairPredicate = (left, right) => {
  if (left.properWords === undefined || right.properWords === undefined || sameTaxCode(left, right)) return false;
  const l = new Set(statedValues(left.properWords));
  const r = new Set(statedValues(right.properWords));
  const apart = [...[...l].filter((word) => !r.has(word)), ...[...r].filter((word) => !l.has(word))];
  return apart.length > 0 && apart.every(isDistinguishing);
};

const isDistinguishing = (word: string): boolean =>
  word.startsWith('#') || word.length === 1 || DISTINGUISHING.has(word);
