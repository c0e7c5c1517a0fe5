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

/** Blocks are numbered one kind of key after another. */
export function blocksOf(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  records: readonly MatchRecord[],
): Blocks {
  const kinds = new GrowingNumbers(Uint32Array);
  const sizes = new GrowingNumbers(Uint32Array);
  // The blocks of each record by one kind, one record after another; then those by the next.
  const blocks = new GrowingNumbers(Uint32Array);
  const ends = specs.map((spec, kind) => {
    const ofKind = new Uint32Array(records.length);
    const first = sizes.length;
    const keys = keysOf(entity, spec, records);
    let start = 0;
    const add = (number: number): void => {
      const block = first + number;
      if (blocks.includes(block, start)) return;
      for (; sizes.length <= block; kinds.push(kind)) sizes.push(0);
      sizes.add(block, 1);
      blocks.push(block);
    };
    for (let place = 0; place < ofKind.length; place++) {
      start = blocks.length;
      keys(place, add);
      ofKind[place] = blocks.length;
    }
    return ofKind;
  });
  return { count: sizes.length, kindOf: (block) => kinds.at(block), membersOf: membersByBlock(sizes, blocks, ends) };
}

/** Tells the keys of the record at a place by numbers from 0 on. */
function keysOf(
  entity: string,
  spec: BlockingKeyDeclaration,
  records: readonly MatchRecord[],
): (place: number, use: (number: number) => void) => void {
  const byPlace = spec.among?.(records);
  if (byPlace?.count !== undefined) return byPlace.each;
  const keys = new KeyNumbers();
  if (byPlace !== undefined) return (place, use) => byPlace.each(place, (number) => use(keys.numberOf(number)));
  const hash = keyHash(entity, spec);
  return (place, use) => {
    for (const value of spec.values((records[place] as MatchRecord).features))
      if (value !== '') use(keys.numberOf(hash(value)));
  };
}

/** Puts the places of records behind one another by block (counting sort). */
function membersByBlock(
  sizes: GrowingNumbers,
  blocks: GrowingNumbers,
  endsByKind: readonly Uint32Array[],
): Blocks['membersOf'] {
  const members = new Uint32Array(blocks.length);
  const starts = new Uint32Array(sizes.length + 1);
  for (let block = 0; block < sizes.length; block++) starts[block + 1] = (starts[block] as number) + sizes.at(block);
  const next = starts.slice();
  let at = 0;
  for (const ends of endsByKind)
    for (let place = 0; place < ends.length; place++) {
      for (; at < (ends[place] as number); at++) {
        const block = blocks.at(at);
        members[next[block] as number] = place;
        next[block] = (next[block] as number) + 1;
      }
    }
  return (block) => members.subarray(starts[block], starts[block + 1]);
}
