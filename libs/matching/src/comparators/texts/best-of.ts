import type { Comparator, ComparatorByPlace } from '../../record/comparator';
import type { FeatureValue } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';

/** Lifts a similarity of two texts to features: of lists, the best pair of items counts; nothing stated gives 0. */
export function bestOf(similarity: (left: string, right: string) => number): Comparator {
  return (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return left && right ? similarity(left, right) : 0;
    let best = 0;
    for (const l of statedValues(left)) {
      for (const r of statedValues(right)) {
        const found = similarity(l, r);
        if (found > best) best = found;
      }
    }
    return best;
  };
}

/** The same for the values of one data set: `prepare` takes texts apart, of which no two are equal. */
export function bestAmong(
  values: readonly FeatureValue[],
  prepare: (texts: readonly string[]) => ComparatorByPlace,
): ComparatorByPlace {
  if (values.every((value) => typeof value === 'string')) return prepare(values);
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const lists = values.map((value) => statedValues(value).map(placeOf));
  const similarity = prepare([...places.keys()]);
  return (left, right) => {
    let best = 0;
    for (const l of lists[left] as readonly number[]) {
      for (const r of lists[right] as readonly number[]) {
        const found = similarity(l, r);
        if (found > best) best = found;
      }
    }
    return best;
  };
}
