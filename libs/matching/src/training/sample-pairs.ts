import { GrowingNumbers } from '../record/growing-numbers';
import type { MatchRecord } from '../record/match-record';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';

/** Record numbers to the thing each stands for; records that are not in it are unlabelled. */
export type RecordLabels = ReadonlyMap<number, string | number>;

/** Pairs of records by their places; `left` comes first. */
export interface PairsOfPlaces {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/**
 * Random pairs of different records, by their lower one: all of them when they are no more than `limit`, otherwise that many drawn
 * with the seed. `records` must stand in identity order, so that their order of arrival changes nothing. Pairs labelled as one
 * thing, and those that `isWanted` does not want, are passed over.
 */
export function samplePairs(
  records: readonly MatchRecord[],
  limit: number,
  seed: number,
  labels: RecordLabels,
  isWanted: (left: MatchRecord, right: MatchRecord) => boolean = () => true,
): PairsOfPlaces {
  const recordAt = (place: number): MatchRecord => records[place] as MatchRecord;
  const isOneThing = (lower: number, higher: number): boolean => {
    const label = labels.get(recordAt(lower).recordNumber);
    return label !== undefined && label === labels.get(recordAt(higher).recordNumber);
  };
  const pairs = new GrowingPairs();
  const offer = (lower: number, higher: number): void => {
    if (labels.size > 0 && isOneThing(lower, higher)) return;
    if (isWanted(recordAt(lower), recordAt(higher))) pairs.add(lower, higher);
  };
  const all = (records.length * (records.length - 1)) / 2;
  if (all <= limit) {
    for (let i = 0; i < records.length; i++) {
      for (let j = i + 1; j < records.length; j++) offer(i, j);
    }
    return pairs.inOrderAdded();
  }
  const numbers = seededNumbers(seed);
  for (let drawn = 0; drawn < limit; drawn++) {
    const i = drawBelow(records.length, numbers);
    const other = drawBelow(records.length - 1, numbers);
    const j = other < i ? other : other + 1;
    offer(Math.min(i, j), Math.max(i, j));
  }
  return pairs.byLower(records.length);
}

/** Every pair of records labelled as one thing. */
export function labelledPairs(records: readonly MatchRecord[], labels: RecordLabels): PairsOfPlaces {
  const pairs = new GrowingPairs();
  if (labels.size === 0) return pairs.inOrderAdded();
  const things = new Map<string | number, number[]>();
  records.forEach(({ recordNumber }, place) => {
    const label = labels.get(recordNumber);
    if (label === undefined) return;
    const members = things.get(label);
    if (members) members.push(place);
    else things.set(label, [place]);
  });
  for (const members of things.values())
    members.forEach((left, i) => members.slice(i + 1).forEach((right) => pairs.add(left, right)));
  return pairs.inOrderAdded();
}

class GrowingPairs {
  private readonly lowers = new GrowingNumbers(Uint32Array);
  private readonly highers = new GrowingNumbers(Uint32Array);

  add(lower: number, higher: number): void {
    this.lowers.push(lower);
    this.highers.push(higher);
  }

  inOrderAdded(): PairsOfPlaces {
    return { count: this.lowers.length, left: this.lowers.all(), right: this.highers.all() };
  }

  /** Those of one record beside one another (counting sort): what is compared with many stays near the processor. */
  byLower(records: number): PairsOfPlaces {
    const count = this.lowers.length;
    const next = new Uint32Array(records + 1);
    for (let i = 0; i < count; i++) {
      const behind = this.lowers.at(i) + 1;
      next[behind] = (next[behind] as number) + 1;
    }
    for (let place = 1; place < next.length; place++)
      next[place] = (next[place] as number) + (next[place - 1] as number);
    const [left, right] = [new Uint32Array(count), new Uint32Array(count)];
    for (let i = 0; i < count; i++) {
      const lower = this.lowers.at(i);
      const at = next[lower] as number;
      next[lower] = at + 1;
      left[at] = lower;
      right[at] = this.highers.at(i);
    }
    return { count, left, right };
  }
}
