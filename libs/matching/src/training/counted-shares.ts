import type { MatchRecord } from '../record/match-record';
import { statedValues } from '../record/stated-values';

/** Share of the records stating a feature that state each value, for values stated at least `least` times; in value order. */
export function termFrequenciesOf(records: readonly MatchRecord[], feature: string, least = 2): Record<string, number> {
  const counts = new Map<string, number>();
  let stating = 0;
  for (const { features } of records) {
    const values = statedValues(features[feature]);
    if (values.length > 0) stating += 1;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= least).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(frequent.map(([value, count]) => [value, count / stating]));
}
