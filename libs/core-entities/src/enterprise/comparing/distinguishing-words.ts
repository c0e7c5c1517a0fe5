import { type Features, type PairPredicate, statedValues } from '@sogoc/matching';

import { sameTaxCode } from './enterprise-vetoes';
import type { KindOfName } from './names/kind-of-name';
import { UNTOLD_UNIT } from './names/names-that-differ-by-a-number';
import { isDistinguishing, isNumeral } from './names/words-of-another-name';

/**
 * Numerals, single letters and the words of article 41 keep near-equal names apart (points d, e, g); of two dependent units an English name leaves
 * out which it is.
 */
export const distinguishedName: PairPredicate = (left, right) => {
  if (left.properWords === undefined || right.properWords === undefined || sameTaxCode(left, right)) return false;
  // Names of people follow no such rule: `Vàng A Sình` has a jeweller's, `Vàng bạc Sình`.
  if (isOwnersName(left.name) || isOwnersName(right.name)) return false;
  const words = [left, right].map(({ properWords }) => statedValues(properWords));
  const areUnits = left.unit === 'dependent' && right.unit === 'dependent';
  const isUntold = areUnits && words.some((own) => own.includes(`#${UNTOLD_UNIT}`));
  const [l = NO_WORDS, r = NO_WORDS] = words.map(
    (own) => new Set(isUntold ? own.filter((word) => !isNumeral(word)) : own),
  );
  const apart = [...[...l].filter((word) => !r.has(word)), ...[...r].filter((word) => !l.has(word))];
  return apart.length > 0 && apart.every(isDistinguishing);
};

const OWNER: KindOfName = 'owner';
const NO_WORDS: ReadonlySet<string> = new Set();

const isOwnersName = (name: Features[string]): boolean => statedValues(name).includes(OWNER);
