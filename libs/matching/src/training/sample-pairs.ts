import type { MatchRecord } from '../record/match-record';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';

/** Record numbers to the thing each stands for; records that are not in it are unlabelled. */
export type RecordLabels = ReadonlyMap<number, string | number>;

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
  use: (left: MatchRecord, right: MatchRecord) => void,
  isWanted: (left: MatchRecord, right: MatchRecord) => boolean = () => true,
): number {
  let used = 0;
  const offer = (left: MatchRecord, right: MatchRecord): void => {
    const label = labels.get(left.recordNumber);
    if (label !== undefined && label === labels.get(right.recordNumber)) return;
    if (!isWanted(left, right)) return;
    used += 1;
    use(left, right);
  };
  const all = (records.length * (records.length - 1)) / 2;
  if (all <= limit) {
    for (let i = 0; i < records.length; i++) {
      for (let j = i + 1; j < records.length; j++) offer(records[i] as MatchRecord, records[j] as MatchRecord);
    }
    return used;
  }
  const numbers = seededNumbers(seed);
  for (let drawn = 0; drawn < limit; drawn++) {
    const i = drawBelow(records.length, numbers);
    const other = drawBelow(records.length - 1, numbers);
    const j = other < i ? other : other + 1;
    offer(records[Math.min(i, j)] as MatchRecord, records[Math.max(i, j)] as MatchRecord);
  }
  return used;
}

/** Calls `use` with every pair of records labelled as one thing. Returns how many there are. */
export function labelledPairs(
  records: readonly MatchRecord[],
  labels: RecordLabels,
  use: (left: MatchRecord, right: MatchRecord) => void,
): number {
  const things = new Map<string | number, MatchRecord[]>();
  for (const record of records) {
    const label = labels.get(record.recordNumber);
    if (label === undefined) continue;
    const members = things.get(label);
    if (members) members.push(record);
    else things.set(label, [record]);
  }
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
