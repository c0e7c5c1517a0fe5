import type { MatchRecord } from '../record/match-record';
import { statedValues } from '../record/stated-values';
import { numberedFeature } from './value-numbers';

/** Groups of records that state one value. */
export interface RecordGroups {
  readonly count: number;
  readonly sizeOf: (group: number) => number;
  /** Places of the records of a group, ascending. */
  readonly membersOf: (group: number) => Uint32Array;
}

/** The records of a data set by the values of a feature, in the order in which these first come; of a list each item is one. */
export function recordsByValue(records: readonly MatchRecord[], feature: string): RecordGroups {
  const { numbers, values } = numberedFeature(records, feature);
  const known = new Map<string, number>();
  const groupOf = (text: string): number => {
    const group = known.get(text) ?? known.size;
    known.set(text, group);
    return group;
  };
  const groupsOfValue = values.map((value) => statedValues(value).map(groupOf));
  const starts = new Uint32Array(known.size + 1);
  for (const number of numbers)
    for (const group of groupsOfValue[number] as readonly number[])
      starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < known.size; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const members = new Uint32Array(starts[known.size] as number);
  const next = starts.slice();
  numbers.forEach((number, place) => {
    for (const group of groupsOfValue[number] as readonly number[]) {
      members[next[group] as number] = place;
      next[group] = (next[group] as number) + 1;
    }
  });
  const [startOf, endOf] = [(group: number) => starts[group] as number, (group: number) => starts[group + 1] as number];
  return {
    count: known.size,
    sizeOf: (group) => endOf(group) - startOf(group),
    membersOf: (group) => members.subarray(startOf(group), endOf(group)),
  };
}
