import type { Comparator } from '../record/comparator';
import { damerau } from './damerau';
import { dateParts } from './date-grades';
import { dateSlips } from './date-slips';
import { eitherOrder } from './either-order';
import { exact } from './exact';
import { jaroWinkler } from './texts/jaro-winkler';
import { levenshtein } from './levenshtein';
import { jaccard, overlap } from './list-comparators';
import { numericRatio } from './numeric-ratio';
import { tokenSet } from './token-set';

/** The comparators that need no knowledge of a country or an entity, by the name that models use. */
export const standardComparators: Readonly<Record<string, Comparator>> = Object.freeze({
  exact,
  levenshtein,
  damerau,
  'jaro-winkler': jaroWinkler,
  'token-set': tokenSet,
  'either-order': eitherOrder,
  overlap,
  jaccard,
  'date-parts': dateParts,
  'date-slips': dateSlips,
  'numeric-ratio': numericRatio,
});
