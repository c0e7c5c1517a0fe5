import fc from 'fast-check';
import { CAPPED_BLOCK_SIZE } from '@sogoc/matching';

import { planCandidatePairs, type BlockPosition, type CandidatePair } from './plan-candidate-pairs';
import type { BlockMember } from './block-entries';

type Registry = ReadonlyMap<number, BlockPosition>;

function blocksOf(registry: Registry): Map<number, BlockMember[]> {
  const blocks = new Map<number, BlockMember[]>();
  for (const [recordNumber, position] of registry) {
    for (const key of position.blockingKeys)
      blocks.set(key, [...(blocks.get(key) ?? []), { recordNumber, blockOrder: position.blockOrder }]);
  }
  for (const members of blocks.values())
    members.sort((l, r) => l.blockOrder - r.blockOrder || l.recordNumber - r.recordNumber);
  return blocks;
}

/** The definition: all pairs inside each key's capped block, with the keys that make them. */
function pairsOf(registry: Registry): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (const [key, members] of blocksOf(registry)) {
    const usable = members.slice(0, CAPPED_BLOCK_SIZE).map((member) => member.recordNumber);
    for (const one of usable) {
      for (const other of usable)
        if (one < other)
          pairs.set(
            `${one}-${other}`,
            [...(pairs.get(`${one}-${other}`) ?? []), key].sort((l, r) => l - r),
          );
    }
  }
  return pairs;
}

function applyPlan(
  before: Map<string, number[]>,
  changed: ReadonlySet<number>,
  plan: ReturnType<typeof planCandidatePairs>,
): Map<string, number[]> {
  const name = (pair: CandidatePair): string => `${pair.first}-${pair.second}`;
  const result = new Map(
    [...before].filter(([pair]) => !pair.split('-').some((recordNumber) => changed.has(Number(recordNumber)))),
  );
  for (const pair of plan.lost) {
    const left = (result.get(name(pair)) ?? []).filter((key) => !pair.blockingKeys.includes(key));
    if (left.length === 0) result.delete(name(pair));
    else result.set(name(pair), left);
  }
  for (const pair of plan.gained) {
    result.set(
      name(pair),
      [...(result.get(name(pair)) ?? []), ...pair.blockingKeys].sort((l, r) => l - r),
    );
  }
  for (const pair of plan.rescored) result.set(name(pair), [...pair.blockingKeys]);
  return result;
}

const position = fc.record({
  blockOrder: fc.integer({ min: 0, max: 1_000_000 }),
  blockingKeys: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
});

describe('planCandidatePairs', () => {
  it('turns the pairs before a change into the pairs after it, also in blocks past their cap', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 195, maxLength: 215 }),
        fc.array(
          fc.record({ recordNumber: fc.integer({ min: 1, max: 220 }), after: fc.option(position, { nil: undefined }) }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        (positions, changes) => {
          const before = new Map(positions.map((place, index) => [index + 1, place]));
          const after = new Map(before);
          const changed = new Map<number, { before?: BlockPosition; after?: BlockPosition }>();
          for (const change of changes) {
            changed.set(change.recordNumber, { before: before.get(change.recordNumber), after: change.after });
            if (change.after) after.set(change.recordNumber, change.after);
            else after.delete(change.recordNumber);
          }
          const keys = new Set(
            [...changed.values()].flatMap((change) => [
              ...(change.before?.blockingKeys ?? []),
              ...(change.after?.blockingKeys ?? []),
            ]),
          );
          const stored = blocksOf(before);
          const blocks = new Map(
            [...keys].map((key) => [key, (stored.get(key) ?? []).slice(0, CAPPED_BLOCK_SIZE + changed.size + 1)]),
          );

          const plan = planCandidatePairs({ changed, blocks, cappedBlockSize: CAPPED_BLOCK_SIZE });

          expect(applyPlan(pairsOf(before), new Set(changed.keys()), plan)).toEqual(pairsOf(after));
        },
      ),
      { numRuns: 8 },
    );
  });
});
