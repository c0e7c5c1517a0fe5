import type { MatchRecord } from '../record/match-record';
import { statedValues } from '../record/stated-values';
import { termFrequenciesOf } from '../training/counted-shares';

/**
 * Shares of values among the records other than one that states them: of a value that two records state, which may be one thing, the
 * other one is all that tells how common it is.
 */
export function sharesAmongOthers(records: readonly MatchRecord[], feature: string): Record<string, number> {
  const stating = records.filter(({ features }) => statedValues(features[feature]).length > 0).length;
  const shares = Object.entries(termFrequenciesOf(records, feature));
  return Object.fromEntries(shares.map(([value, share]) => [value, share - 1 / stating]));
}
