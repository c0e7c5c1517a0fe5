import { type BlockingKeyDeclaration, cappedBlock } from '@sogoc/matching';
import { compareIdentity } from '@sogoc/kernel';
import fc from 'fast-check';

import { deriveBlocks, type KeyedRecord } from '../whole-state/derive-blocks';
import { type CandidatePair, planCandidatePairs } from './plan-candidate-pairs';

const CAP = 4;
const KEYS = [11, 12];
const DECLARED: readonly BlockingKeyDeclaration[] = [];

/** Records of which two may have one hash where `most` is small. */
const records = (most: number): fc.Arbitrary<KeyedRecord[]> =>
  fc
    .array(
      fc.record({ blockOrder: fc.nat(most), keys: fc.subarray(KEYS), place: fc.nat(1_000), leads: fc.subarray(KEYS) }),
      { maxLength: 14 },
    )
    .map((drawn) =>
      drawn
        .map(({ blockOrder, keys, place, leads }, i) => ({
          recordNumber: i + 1,
          source: 'a',
          // So that the order of identities is not the order of numbers.
          recordKey: `${String(place).padStart(4, '0')}-${i}`,
          features: {},
          blockingKeys: keys,
          leadingKeys: leads.filter((key) => keys.includes(key)),
          blockOrder,
        }))
        .sort(compareIdentity),
    );

const nameOf = ({ first, second, blockingKeys }: CandidatePair): string => `${first}-${second} ${blockingKeys.join()}`;

/** As `verify` has them: all at once. */
function pairsAtOnce(all: readonly KeyedRecord[]): string[] {
  const keysOf = new Map<string, number[]>();
  const { capped } = deriveBlocks(all, CAP, { entity: 'thing', blockingKeys: DECLARED });
  for (const [key, places] of [...capped].sort(([left], [right]) => left - right)) {
    const numbers = places.map((place) => all[place]?.recordNumber ?? 0).sort((left, right) => left - right);
    numbers.forEach((first, i) =>
      numbers.slice(i + 1).forEach((second) => {
        const pair = `${first}-${second}`;
        keysOf.set(pair, [...(keysOf.get(pair) ?? []), key]);
      }),
    );
  }
  return [...keysOf].map(([pair, keys]) => `${pair} ${keys.join()}`).sort();
}

/** As the online path has them, when all come in one batch. */
function pairsInOneBatch(all: readonly KeyedRecord[]): string[] {
  const { rescored } = planCandidatePairs({
    changed: new Map(all.map((after) => [after.recordNumber, { after }])),
    blocks: new Map(KEYS.map((key) => [key, []])),
    cappedBlockSize: CAP,
  });
  return rescored.map(nameOf).sort();
}

describe('the cap of a block', () => {
  it('is cut alike online and at once, two records of one hash included', () => {
    fc.assert(
      fc.property(records(3), (all) => {
        expect(pairsAtOnce(all)).toEqual(pairsInOneBatch(all));
      }),
    );
  });

  it('is where it was before it was cut in one place, as long as no two hashes are one', () => {
    const ofOwnHash = records(Number.MAX_SAFE_INTEGER).filter(
      (all) => new Set(all.map(({ blockOrder }) => blockOrder)).size === all.length,
    );
    fc.assert(
      fc.property(ofOwnHash, (all) => {
        // Of records that lead nowhere.
        const byIdentity = [...all].sort((l, r) => l.blockOrder - r.blockOrder || compareIdentity(l, r));
        const byNumber = [...all].sort((l, r) => l.blockOrder - r.blockOrder || l.recordNumber - r.recordNumber);
        const capped = new Set(cappedBlock(all, CAP, (record) => record));
        expect(capped).toEqual(new Set(byIdentity.slice(0, CAP)));
        expect(capped).toEqual(new Set(byNumber.slice(0, CAP)));
      }),
    );
  });
});
