import type { MatchRecord } from '../record/match-record';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';

/** Record numbers to the thing each stands for; records that are not in it are unlabelled. */
export type RecordLabels = ReadonlyMap<number, string | number>;

/** Takes the places of two records, of which `lower` comes first. */
export type UsePair = (lower: number, higher: number) => void;

/**
 * Calls `use` with random pairs of different records: all of them when they are no more than `limit`, otherwise that many drawn
 * with the seed. `records` must stand in identity order, so that their order of arrival changes nothing. Pairs labelled as one
 * thing, and those that `isWanted` does not want, are passed over. Returns how many were used.
 */
export function samplePairs(
  records: readonly MatchRecord[],
  limit: number,
  seed: number,
  labels: RecordLabels,
  use: UsePair,
  isWanted: (left: MatchRecord, right: MatchRecord) => boolean = () => true,
): number {
  let used = 0;
  const recordAt = (place: number): MatchRecord => records[place] as MatchRecord;
  const isOneThing = (lower: number, higher: number): boolean => {
    const label = labels.get(recordAt(lower).recordNumber);
    return label !== undefined && label === labels.get(recordAt(higher).recordNumber);
  };
  const offer = (lower: number, higher: number): void => {
    if (labels.size > 0 && isOneThing(lower, higher)) return;
    if (!isWanted(recordAt(lower), recordAt(higher))) return;
    used += 1;
    use(lower, higher);
  };
  const all = (records.length * (records.length - 1)) / 2;
  if (all <= limit) {
    for (let i = 0; i < records.length; i++) {
      for (let j = i + 1; j < records.length; j++) offer(i, j);
    }
    return used;
  }
  const numbers = seededNumbers(seed);
  for (let drawn = 0; drawn < limit; drawn++) {
    const i = drawBelow(records.length, numbers);
    const other = drawBelow(records.length - 1, numbers);
    const j = other < i ? other : other + 1;
    offer(Math.min(i, j), Math.max(i, j));
  }
  return used;
}

/** Calls `use` with every pair of records labelled as one thing. Returns how many there are. */
export function labelledPairs(records: readonly MatchRecord[], labels: RecordLabels, use: UsePair): number {
  if (labels.size === 0) return 0;
  const things = new Map<string | number, number[]>();
  records.forEach(({ recordNumber }, place) => {
    const label = labels.get(recordNumber);
    if (label === undefined) return;
    const members = things.get(label);
    if (members) members.push(place);
    else things.set(label, [place]);
  });
  let count = 0;
  for (const members of things.values()) {
    members.forEach((left, i) =>
      members.slice(i + 1).forEach((right) => {
        count += 1;
        use(left, right);
      }),
    );
  }
  return count;
}
