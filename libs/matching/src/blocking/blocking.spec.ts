import fc from 'fast-check';
import { compareIdentity, hash53 } from '@sogoc/kernel';

import type { BlockingKeyDeclaration } from './blocking-key-declaration';
import type { MatchRecord } from '../record/match-record';
import { candidatePairs } from './candidate-pairs';
import { blockingKeysOf, namedBlockingKeysOf } from './blocking-keys';
import { CAPPED_BLOCK_SIZE, type BlockStanding, cappedBlock, identityOrderHash } from './capped-block';

const phone: BlockingKeyDeclaration = {
  name: 'phone',
  values: ({ phone: value }) => (typeof value === 'string' ? [value] : []),
};
const words: BlockingKeyDeclaration = {
  name: 'words',
  values: ({ words: value }) => (Array.isArray(value) ? value.map(String) : []),
};
const member = (i: number) => ({ recordNumber: i, identity: { source: `s${i % 3}`, recordKey: `k${i}` } });

describe('blockingKeysOf', () => {
  it('gives distinct safe integers in ascending order, none for a missing value', () => {
    const keys = blockingKeysOf('thing', [phone, words], { phone: '1', words: ['a', 'b', 'a', ''] });
    expect(keys).toHaveLength(3);
    expect(keys).toEqual([...new Set(keys)].sort((l, r) => l - r));
    expect(keys.every(Number.isSafeInteger)).toBe(true);
    expect(blockingKeysOf('thing', [phone], {})).toEqual([]);
  });

  it('hashes entity, key name and value as one text', () => {
    expect(blockingKeysOf('thing', [phone], { phone: '1' })).toEqual([hash53('thing|phone|1')]);
    expect(blockingKeysOf('other', [phone], { phone: '1' })).toEqual([hash53('other|phone|1')]);
  });

  it('keeps entities and key names apart', () => {
    const other = { ...phone, name: 'fax' };
    const keys = [
      ['a', phone],
      ['b', phone],
      ['a', other],
    ].map(([entity, spec]) =>
      blockingKeysOf(entity as string, [spec as BlockingKeyDeclaration], { phone: '1' }).join(),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('names the key of each value', () => {
    const named = namedBlockingKeysOf('thing', [phone, words], { phone: '1', words: ['a'] });
    expect(named.map(({ name }) => name).sort()).toEqual(['phone', 'words']);
    expect(named.map(({ key }) => key)).toEqual(blockingKeysOf('thing', [phone, words], { phone: '1', words: ['a'] }));
  });
});

describe('cappedBlock', () => {
  const members = Array.from({ length: 250 }, (_, i) => member(i));
  type Member = ReturnType<typeof member>;
  const standingOf = ({ recordNumber, identity }: Member): BlockStanding => ({
    recordNumber,
    blockOrder: identityOrderHash(identity),
  });
  const capped = (block: readonly Member[]): readonly Member[] => cappedBlock(block, CAPPED_BLOCK_SIZE, standingOf);

  it('is the first 200 by identity hash, whatever the order of arrival', () => {
    const usable = capped(members);
    expect(usable).toHaveLength(200);
    expect(capped([...members].reverse())).toEqual(usable);
    const last = identityOrderHash(usable.at(-1)!.identity);
    const left = members.filter((each) => !usable.includes(each));
    expect(left.every(({ identity }) => identityOrderHash(identity) >= last)).toBe(true);
  });

  it('is the whole block where it fits', () => {
    const few = [member(3), member(1), member(2)];
    expect(cappedBlock(few, 3, standingOf)).toBe(few);
  });

  it('goes by record number where two hashes are one', () => {
    const block = [4, 2, 3, 1].map((recordNumber) => ({ recordNumber, blockOrder: recordNumber === 1 ? 8 : 7 }));
    expect(cappedBlock(block, 2, (each) => each).map(({ recordNumber }) => recordNumber)).toEqual([2, 3]);
  });

  it('changes by at most one record in and one out when one arrives', () => {
    const before = new Set(capped(members).map(({ recordNumber }) => recordNumber));
    for (let i = 1000; i < 1040; i++) {
      const after = capped([...members, member(i)]).map(({ recordNumber }) => recordNumber);
      expect(after.filter((recordNumber) => !before.has(recordNumber)).length).toBeLessThanOrEqual(1);
    }
  });

  it('tells apart identities whose parts only look alike when put together', () => {
    expect(identityOrderHash({ source: 'ab', recordKey: 'c' })).not.toBe(
      identityOrderHash({ source: 'a', recordKey: 'bc' }),
    );
  });
});

describe('candidatePairs', () => {
  const record = fc.record({
    phone: fc.constantFrom('1', '2', '3', ''),
    words: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
  });
  const recordsOf = (features: readonly { phone: string; words: string[] }[]): MatchRecord[] =>
    features.map((stated, i) => ({ ...member(i), features: stated }));

  it('finds exactly the pairs that share a key, each once', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (features) => {
        const records = recordsOf(features);
        const pairs = candidatePairs('thing', [phone, words], records);
        const found = Array.from({ length: pairs.count }, (_, i) => `${pairs.left[i]}-${pairs.right[i]}`);
        const expected = records.flatMap((left, i) =>
          records.slice(i + 1).flatMap((right, j) => {
            const keys = blockingKeysOf('thing', [phone, words], left.features);
            const shared = blockingKeysOf('thing', [phone, words], right.features).some((key) => keys.includes(key));
            return shared ? [`${i}-${i + 1 + j}`] : [];
          }),
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('caps a block and tells which key did it', () => {
    const records = recordsOf(Array.from({ length: 10 }, () => ({ phone: '1', words: [] })));
    const pairs = candidatePairs('thing', [phone, words], records, 4);
    expect(pairs.count).toBe(6);
    expect(pairs.keys).toEqual([
      { name: 'phone', records: 10, blocks: 1, largestBlock: 10, beyondCap: 6, pairs: 6 },
      { name: 'words', records: 0, blocks: 0, largestBlock: 0, beyondCap: 0, pairs: 0 },
    ]);
  });

  it('grows past its first buffer', () => {
    const records = recordsOf(Array.from({ length: 150 }, () => ({ phone: '1', words: ['a'] })));
    records.sort((l, r) => compareIdentity(l.identity, r.identity));
    expect(candidatePairs('thing', [phone, words], records).count).toBe((150 * 149) / 2);
  });
});
