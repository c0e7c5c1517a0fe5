import { NUMBER_CORRUPTERS, TEXT_CORRUPTERS } from '../corrupters/corrupters';
import type { Corrupter } from '../corrupters/corrupter';
import type { SeededRandom } from '../random/seeded-random';
import type { Attributes } from '../shape/synthetic-world';
import { rewriteAt } from './rewrite-at';
import type { FaultRate } from '../shape/source-profile';

/** Mistakes (rates below 1) that one record may gather: a record with more is no evidence of anybody. */
const MISTAKES_AT_MOST = 3;

/** Applies a fault plan in its order to a record's attributes, in place. */
export function applyFaults(
  attributes: Attributes,
  faults: readonly FaultRate[],
  observedOn: string,
  random: SeededRandom,
): void {
  let mistakes = 0;
  const dateOfBirth = String(attributes['dateOfBirth'] ?? '');
  for (const { attribute, corrupter, rate, bornBefore, observedBefore } of faults) {
    if (bornBefore !== undefined && !(dateOfBirth !== '' && dateOfBirth < bornBefore)) continue;
    if (observedBefore !== undefined && observedOn >= observedBefore) continue;
    if (!random.chance(rate)) continue;
    if (rate < 1 && ++mistakes > MISTAKES_AT_MOST) return;
    rewriteAt(attributes, attribute, (value) => corruptValue(value, corrupter, random));
  }
}

function corruptValue(value: unknown, name: FaultRate['corrupter'], random: SeededRandom): unknown {
  if (name === 'missing') return undefined;
  if (typeof value === 'number' && name in NUMBER_CORRUPTERS) {
    return (NUMBER_CORRUPTERS as Record<string, Corrupter<number>>)[name]?.(value, random);
  }
  if (typeof value === 'string' && name in TEXT_CORRUPTERS) {
    return (TEXT_CORRUPTERS as Record<string, Corrupter>)[name]?.(value, random);
  }
  return value;
}
