import { type BlockingKeyDeclaration, cappedBlock } from '@sogoc/matching';
import { compareIdentity } from '@sogoc/kernel';
import fc from 'fast-check';

import { KeptRecords, type KeyedRecord } from '../whole-state/slices/kept-records';
import { memoryScratch } from '../whole-state/slices/memory-scratch';
import { RecordPlaces } from '../whole-state/slices/record-places';
import { SliceBlocks } from '../whole-state/slices/slice-blocks';
import type { DerivedRecord } from '../whole-state/whole-state-types';
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

/** As `verify` has them, in parts of the range of keys. */
function pairsInSlices(all: readonly KeyedRecord[]): string[] {
  const policy = { cappedBlockSize: CAP, entity: { declaration: { entity: 'thing', blockingKeys: DECLARED } } };
  const [kept, places] = [new KeptRecords(memoryScratch, 1), new RecordPlaces()];
  const blocks = new SliceBlocks(memoryScratch, 2, policy);
  const byNumber = [...all].sort((left, right) => left.recordNumber - right.recordNumber);
  byNumber.forEach((record, place) => {
    kept.add(record as DerivedRecord);
    places.add(record.recordNumber, true);
    blocks.add(record, place);
  });
  blocks.findOversized(kept, places);
  const pairs = new Set<string>();
  for (const { places: met } of [...blocks.meetings()].flat())
    for (const lower of met) for (const higher of met) if (lower < higher) pairs.add([lower, higher].join());
  return [...pairs]
    .map((pair) => {
      const [first, second] = pair.split(',').map((place) => kept.keyedAt(Number(place)));
      const keys = new Set(blocks.cappedKeysOf(first!));
      const common = blocks.cappedKeysOf(second!).filter((key) => keys.has(key));
      return `${first!.recordNumber}-${second!.recordNumber} ${common.join()}`;
    })
    .sort();
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
  it('is cut alike online and in slices, two records of one hash included', () => {
    fc.assert(
      fc.property(records(3), (all) => {
        expect(pairsInSlices(all)).toEqual(pairsInOneBatch(all));
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
