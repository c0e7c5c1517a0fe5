import type { MatchRecord } from '../record/match-record';
import { GrowingNumbers } from '../record/growing-numbers';
import type { BlockingKeyDeclaration } from './blocking-key-declaration';
import { keyHash } from './key-hashes';
import { KeyNumbers } from './key-numbers';

/** The records of a data set by their keys. */
export interface Blocks {
  readonly count: number;
  /** What kind of key a block is of: its place among the declarations. */
  readonly kindOf: (block: number) => number;
  /** Places of the records of a block, ascending. */
  readonly membersOf: (block: number) => Uint32Array;
}

export function blocksOf(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
): Blocks {
  const hashes = specs.map((spec) => keyHash(entity, spec));
  const keys = new KeyNumbers();
  const kinds = new GrowingNumbers(Uint32Array);
  const sizes = new GrowingNumbers(Uint32Array);
  // The blocks of each record, one record after another.
  const blocks = new GrowingNumbers(Uint32Array);
  const ends = new Uint32Array(records.length);
  records.forEach(({ features }, place) => {
    const start = blocks.length;
    for (let kind = 0; kind < specs.length; kind++) {
      const hash = hashes[kind] as (value: string) => number;
      for (const value of (specs[kind] as BlockingKeyDeclaration).values(features)) {
        if (value === '') continue;
        const block = keys.numberOf(hash(value));
        if (blocks.includes(block, start)) continue;
        if (block === kinds.length) {
          kinds.push(kind);
          sizes.push(0);
        }
        sizes.add(block, 1);
        blocks.push(block);
      }
    }
    ends[place] = blocks.length;
  });
  return { count: keys.count, kindOf: (block) => kinds.at(block), membersOf: membersByBlock(sizes, blocks, ends) };
}

/** Puts the places of records behind one another by block (counting sort). */
function membersByBlock(sizes: GrowingNumbers, blocks: GrowingNumbers, ends: Uint32Array): Blocks['membersOf'] {
  const members = new Uint32Array(blocks.length);
  const starts = new Uint32Array(sizes.length + 1);
  for (let block = 0; block < sizes.length; block++) starts[block + 1] = (starts[block] as number) + sizes.at(block);
  const next = starts.slice();
  let at = 0;
  for (let place = 0; place < ends.length; place++) {
    for (; at < (ends[place] as number); at++) {
      const block = blocks.at(at);
      members[next[block] as number] = place;
      next[block] = (next[block] as number) + 1;
    }
  }
  return (block) => members.subarray(starts[block], starts[block + 1]);
}
