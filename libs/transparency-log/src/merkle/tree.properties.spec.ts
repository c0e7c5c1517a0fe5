import { createHash } from 'node:crypto';

import fc from 'fast-check';

import { nodeName } from './complete-subtrees';
import { hashesFromBelow } from './hash-from-below';
import { consistencyRanges, inclusionRanges, isConsistent, nodesOf, proofOf, rootByInclusion } from './proofs';
import { appendLeaf, EMPTY_EDGE, rootOf } from './tree-root';
import { leafHash } from './tree-hash';

/** RFC 6962, section 2.1, word for word and nothing else: recursion over the whole list. */
const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const largestPowerBelow = (n: number): number => 1 << (31 - Math.clz32(n - 1));
function mth(d: readonly Buffer[]): Buffer {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.of(0), d[0]!);
  const k = largestPowerBelow(d.length);
  return sha(Buffer.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}
function path(m: number, d: readonly Buffer[]): Buffer[] {
  if (d.length === 1) return [];
  const k = largestPowerBelow(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}
function subproof(m: number, d: readonly Buffer[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = largestPowerBelow(d.length);
  return m <= k
    ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

const grown = (data: readonly Buffer[]) => {
  const hashes = new Map(data.map((one, position) => [nodeName({ level: 0, position }), leafHash(one)]));
  let edge = EMPTY_EDGE;
  for (const one of data) {
    const appended = appendLeaf(edge, leafHash(one));
    edge = appended.edge;
    for (const node of appended.completed) hashes.set(nodeName(node), node.hash);
  }
  return { edge, hashes };
};
const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));
const leaves = fc.array(
  fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 70 },
);
const someLeaves = leaves.filter((data) => data.length > 0);

/** The data of the reference implementation's tests, which the examples of RFC 6962, 2.1.3 follow. */
const KNOWN_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const KNOWN_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a Merkle tree', () => {
  const known = KNOWN_LEAVES.map((data) => Buffer.from(data, 'hex'));

  it.each(KNOWN_ROOTS.map((root, size) => ({ size, root })))('of the $size known leaves has the known root', (row) => {
    expect(rootOf(grown(known.slice(0, row.size)).edge).toString('hex')).toBe(row.root);
  });

  it('has the inclusion proof that is known of its seventh leaf', () => {
    const { hashes } = grown(known);
    expect(hex(proofOf(inclusionRanges(5, 8), hashes))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('grows leaf by leaf to the root that the RFC defines', () => {
    fc.assert(fc.property(leaves, (data) => rootOf(grown(data).edge).equals(mth(data))));
  });

  it('proves every leaf, by the proof that the RFC defines, and no other leaf', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (data, pick) => {
        const index = pick % data.length;
        const proof = proofOf(inclusionRanges(index, data.length), grown(data).hashes);
        expect(hex(proof)).toEqual(hex(path(index, data)));
        const root = rootByInclusion(leafHash(data[index]!), index, data.length, proof);
        expect(root?.equals(mth(data))).toBe(true);
        const other = rootByInclusion(leafHash(Buffer.from('another')), index, data.length, proof);
        expect(other?.equals(mth(data))).toBe(false);
        expect(
          rootByInclusion(leafHash(data[index]!), index, data.length, [...proof, leafHash(data[0]!)]),
        ).toBeUndefined();
      }),
    );
  });

  it('is proved to go on from each of its beginnings, by the proof that the RFC defines, and from nothing else', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (data, pick) => {
        const size = pick % (data.length + 1);
        const [from, to] = [data.slice(0, size), data].map((part) => ({ size: part.length, root: mth(part) })) as [
          { size: number; root: Buffer },
          { size: number; root: Buffer },
        ];
        const proof = proofOf(consistencyRanges(size, data.length), grown(data).hashes);
        expect(hex(proof)).toEqual(size === 0 ? [] : hex(subproof(size, data, true)));
        expect(isConsistent(from, to, proof)).toBe(true);
        if (size > 0) expect(isConsistent({ size, root: leafHash(from.root) }, to, proof)).toBe(false);
        expect(isConsistent(from, { size: to.size, root: leafHash(to.root) }, proof)).toBe(size === 0);
        expect(isConsistent(from, to, [...proof, to.root])).toBe(false);
      }),
    );
  });

  it('needs of its inner nodes those of some levels only', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (data, pick) => {
        const { hashes } = grown(data);
        const kept = new Map([...hashes].filter(([name]) => Number(name.split('/')[0]) % 4 === 0));
        const ranges = inclusionRanges(pick % data.length, data.length);
        expect(hex(proofOf(ranges, hashesFromBelow(nodesOf(ranges), kept)))).toEqual(hex(proofOf(ranges, hashes)));
      }),
    );
  });
});
