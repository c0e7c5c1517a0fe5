import fc from 'fast-check';

import { numberReader } from '../candidates/number-questions';
import { type Car, carRecord, vehiclePolicy } from '../whole-state/__tests__/vehicle-inputs';
import { recompute } from '../whole-state/__tests__/recompute';
import type { DerivedRecord, SourceRecordInput } from '../whole-state/whole-state-types';
import { compareShard } from './compare-shard';
import { tooCommonKeys } from './too-common-keys';
import { LoadSlices } from './group-into-slices';
import { blocksOfRuns, type KeyBlock, keyRunsOf } from './key-runs';
import { RecordPlaces } from '../whole-state/slices/record-places';

const POLICY = vehiclePolicy();
const { declaration, model } = POLICY.entity;

const cars: fc.Arbitrary<Car[]> = fc.array(
  fc.record(
    {
      chassisNumber: fc.constantFrom('CH1', 'CH2', 'CH3'),
      plate: fc.constantFrom('30A-1', '30A-2', '30A-3'),
      owner: fc.constantFrom('Lan', 'Minh'),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 14 },
);
const shardCounts = fc.integer({ min: 1, max: 7 });

const recordsOf = (all: readonly Car[]): SourceRecordInput[] => all.map((car, index) => carRecord(index + 1, car));

/** The blocks of each shard, of records that came in chunks of three. */
function shardsOf(records: readonly DerivedRecord[], shards: number): KeyBlock[][] {
  const runs = Array.from({ length: Math.ceil(records.length / 3) }, (_, chunk) =>
    keyRunsOf(records.slice(3 * chunk, 3 * chunk + 3), shards),
  ).flat();
  return Array.from({ length: shards }, (_, shard) => [
    ...blocksOfRuns(runs.flatMap((run) => (run.shard === shard ? [run.entries] : []))),
  ]);
}

const pairOf = ({ left, right, weight, class: kind }: { left: number; right: number; weight: number; class: string }) =>
  `${left}-${right} ${weight} ${kind}`;

describe('shards of a bulk load', () => {
  it('have the edges of the whole state between them, each once, however many they are', () => {
    fc.assert(
      fc.property(cars, shardCounts, (all, shards) => {
        const state = recompute({ records: recordsOf(all), decisions: [], pins: [] }, POLICY);
        const rules = { crowded: new Set<number>(), model, numbersOf: numberReader(declaration) };
        const edges = shardsOf([...state.records.values()], shards).flatMap((blocks) =>
          compareShard(blocks, (recordNumber) => state.records.get(recordNumber), rules),
        );
        expect(edges.map(pairOf).sort()).toEqual(state.edges.map(pairOf).sort());
      }),
    );
  });

  it('compare nobody by a crowded key, and by their other keys all the same', () => {
    fc.assert(
      fc.property(cars, shardCounts, fc.integer({ min: 2, max: 8 }), (all, shards, cappedBlockSize) => {
        const state = recompute({ records: recordsOf(all), decisions: [], pins: [] }, POLICY);
        const blocks = shardsOf([...state.records.values()], shards);
        const crowded = new Set(blocks.flatMap((each) => tooCommonKeys(each, { cappedBlockSize })));
        const sizes = blocks.flat().map(({ recordNumbers }) => recordNumbers.length);
        expect(crowded.size).toBe(sizes.filter((size) => size > Math.floor(cappedBlockSize / 2)).length);
        const edges = blocks.flatMap((each) =>
          compareShard(each, (recordNumber) => state.records.get(recordNumber), {
            crowded,
            model,
            numbersOf: numberReader(declaration),
          }),
        );
        const expected = state.edges.filter(({ blockingKeys }) => blockingKeys.some((key) => !crowded.has(key)));
        expect(edges.map(pairOf).sort()).toEqual(expected.map(pairOf).sort());
      }),
    );
  });
});

/** By the least number that edges lead to. */
function groupsOf(count: number, edges: readonly (readonly [number, number])[]): (recordNumber: number) => number {
  const least = Array.from({ length: count + 1 }, (_, n) => n);
  for (let round = 0; round < count; round++)
    for (const [left, right] of edges) least[left] = least[right] = Math.min(least[left]!, least[right]!);
  return (recordNumber) => least[recordNumber]!;
}

describe('slices of a bulk load', () => {
  it('hold every record once but those of larger groups, and whoever an edge joins together', () => {
    const joins = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(joins, fc.integer({ min: 1, max: 12 }), (edges, size) => {
        const places = new RecordPlaces();
        for (let recordNumber = 1; recordNumber <= 30; recordNumber++) places.add(recordNumber, true);
        const slices = new LoadSlices(places);
        for (const [left, right] of edges) slices.join(left, right);
        const packed = [...slices.pack(size)];
        const groupOf = groupsOf(30, edges);
        const all = Array.from({ length: 30 }, (_, n) => n + 1);
        const small = all.filter((one) => all.filter((other) => groupOf(other) === groupOf(one)).length <= size);
        expect(packed.flat().sort((a, b) => a - b)).toEqual(small);
        expect(packed.every((slice) => slice.length <= size)).toBe(true);
        const sliceOf = (recordNumber: number): number => packed.findIndex((slice) => slice.includes(recordNumber));
        for (const [left, right] of edges) expect(sliceOf(left)).toBe(sliceOf(right));
      }),
    );
  });
});
