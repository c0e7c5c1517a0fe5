import fc from 'fast-check';

import {
  applyOversizedBlockPlan,
  oversizedBlock,
  findCrowdedIdentifiers,
  planOversizedBlocks,
} from './oversized-blocks';
import { type BlockPosition, planCandidatePairs } from './plan-candidate-pairs';
import type { BlockMember } from './block-entries';

const SIZE = 3;

type Registry = ReadonlyMap<number, BlockPosition>;

function blockOf(registry: Registry, key: number): BlockMember[] {
  return [...registry]
    .filter(([, { blockingKeys }]) => blockingKeys.includes(key))
    .map(([recordNumber, { blockOrder }]) => ({ recordNumber, blockOrder }))
    .sort((left, right) => left.blockOrder - right.blockOrder || left.recordNumber - right.recordNumber);
}

const numberOf = ({ recordNumber }: BlockMember): number => recordNumber;
const nameOf = (key: number) => ({ key, name: `key ${key}`, ...(key === 1 && { scheme: 'chassis' }) });
const crowdedIn = (registry: Registry) =>
  [1, 2].flatMap((key) => oversizedBlock('car', nameOf(key), blockOf(registry, key), SIZE) ?? []);

const position = fc.record({
  blockOrder: fc.integer({ min: 0, max: 9 }),
  blockingKeys: fc.uniqueArray(fc.integer({ min: 1, max: 2 }), { minLength: 1 }),
});

describe('keys that too many records have', () => {
  it('are none while the block fits, else tell who leads it and where the usable part ends', () => {
    const block = [5, 6, 7, 8].map((recordNumber) => ({ recordNumber, blockOrder: 10 * recordNumber }));
    expect(oversizedBlock('car', nameOf(1), block.slice(0, SIZE), SIZE)).toBeUndefined();
    expect(oversizedBlock('car', nameOf(1), block, SIZE)).toEqual({
      blockingKey: 1,
      entity: 'car',
      name: 'key 1',
      scheme: 'chassis',
      firstNumber: 5,
      lastOrder: 70,
      lastNumber: 7,
    });
  });

  it('make one task for an identifier, at the record that leads its block', () => {
    const rows = crowdedIn(
      new Map([4, 2, 9, 7].map((recordNumber) => [recordNumber, { blockOrder: recordNumber, blockingKeys: [1, 2] }])),
    );
    expect(findCrowdedIdentifiers(rows)).toEqual([
      {
        kind: 'crowded-identifier',
        recordNumbers: [2],
        qualifier: 'chassis',
        reasons: ['more-records-than-compared'],
      },
    ]);
  });

  it('are after any change what they would be for all records at once, and name all whose tasks change', () => {
    const change = fc.record({
      recordNumber: fc.integer({ min: 1, max: 9 }),
      after: fc.option(position, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(position, { maxLength: 8 }), fc.array(change, { minLength: 1 }), (positions, changes) => {
        const before = new Map(positions.map((place, index) => [index + 1, place]));
        const after = new Map(before);
        const changed = new Map<number, { before?: BlockPosition; after?: BlockPosition }>();
        for (const { recordNumber, after: place } of changes) {
          changed.set(recordNumber, { before: before.get(recordNumber), after: place });
          if (place) after.set(recordNumber, place);
          else after.delete(recordNumber);
        }
        const touched = [...changed.values()].flatMap((each) => [each.before, each.after]);
        const keys = [...new Set(touched.flatMap((place) => place?.blockingKeys ?? []))];
        const blocks = new Map(keys.map((key) => [key, blockOf(before, key).slice(0, SIZE + changed.size + 1)]));
        const { oversized } = planCandidatePairs({ changed, blocks, cappedBlockSize: SIZE });
        const plan = planOversizedBlocks('car', oversized, nameOf, SIZE);
        const now = applyOversizedBlockPlan(crowdedIn(before), plan);
        expect(now.sort((left, right) => left.blockingKey - right.blockingKey)).toEqual(crowdedIn(after));
        const leadersOf = (registry: Registry) =>
          crowdedIn(registry).flatMap(({ scheme, firstNumber }) => (scheme === null ? [] : [firstNumber]));
        const [was, is] = [leadersOf(before), leadersOf(after)];
        const moved = [...was, ...is].filter(
          (recordNumber) => was.includes(recordNumber) !== is.includes(recordNumber),
        );
        const turned = (was.length === 0) === (is.length === 0) ? [] : blockOf(after, 1).map(numberOf);
        expect([...plan.standIns].sort()).toEqual([...new Set([...moved, ...turned])].sort());
      }),
      { numRuns: 500 },
    );
  });
});
