import { completeSubtrees, type LeafRange, nodeName, splitOf, type TreeNode } from './complete-subtrees';
import { joinSubtrees } from './tree-root';
import { nodeHash } from './tree-hash';

/**
 * What an inclusion proof of a leaf consists of: one subtree a hash, from the leaf up (`PATH` of RFC 6962, 2.1.1). `index` is below
 * `size`.
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  return pathWithin(index, { start: 0, end: size });
}

function pathWithin(index: number, { start, end }: LeafRange): LeafRange[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return index < middle ? [...pathWithin(index, left), right] : [...pathWithin(index, right), left];
}

/**
 * What a consistency proof from a tree of `from` leaves to one of `to` consists of (`PROOF` of RFC 6962, 2.1.2); nothing when either is
 * empty or both are alike. `from` is at most `to`.
 */
export function consistencyRanges(from: number, to: number): readonly LeafRange[] {
  return from === 0 || from === to ? [] : subproof(from, { start: 0, end: to }, true);
}

function subproof(from: number, { start, end }: LeafRange, isWhole: boolean): LeafRange[] {
  if (from === end) return isWhole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ];
  return from <= middle ? [...subproof(from, left, isWhole), right] : [...subproof(from, right, false), left];
}

/** The complete subtrees whose hashes a proof needs. */
export const nodesOf = (ranges: readonly LeafRange[]): readonly TreeNode[] => ranges.flatMap(completeSubtrees);

/** The hashes of a proof. Throws `RangeError` when a node is missing from `hashes`, which are by {@link nodeName}. */
export function proofOf(ranges: readonly LeafRange[], hashes: ReadonlyMap<string, Buffer>): readonly Buffer[] {
  return ranges.map((range) => joinSubtrees(completeSubtrees(range).map((node) => known(node, hashes))));
}

function known(node: TreeNode, hashes: ReadonlyMap<string, Buffer>): Buffer {
  const hash = hashes.get(nodeName(node));
  if (hash === undefined) throw new RangeError(`The hash of node ${nodeName(node)} is not known`);
  return hash;
}

/** The root that an inclusion proof leads to (RFC 9162, 2.1.3.2); undefined when it has too few or too many hashes. */
export function rootByInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
): Buffer | undefined {
  if (index >= size || proof.length !== inclusionRanges(index, size).length) return undefined;
  return inclusionRanges(index, size).reduce(
    (root, { start }, step) => (start > index ? nodeHash(root, proof[step]!) : nodeHash(proof[step]!, root)),
    leaf,
  );
}

export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the proof shows that the tree of `to` begins with the leaves of `from` (RFC 9162, 2.1.4.2). */
export function isConsistent(from: TreeHead, to: TreeHead, proof: readonly Buffer[]): boolean {
  const ranges = from.size <= to.size ? consistencyRanges(from.size, to.size) : undefined;
  if (ranges === undefined || proof.length !== ranges.length) return false;
  if (from.size === to.size) return from.root.equals(to.root);
  if (from.size === 0) return true;
  const hashes = new Map(ranges.map(({ start }, at) => [start, proof[at]!]));
  // A first tree that is one complete subtree is not repeated in its proof.
  if (!hashes.has(0)) hashes.set(0, from.root);
  const parts = [...hashes].sort(([left], [right]) => left - right);
  return (
    rootOver(parts, { start: 0, end: from.size }).equals(from.root) &&
    rootOver(parts, { start: 0, end: to.size }).equals(to.root)
  );
}

type Part = readonly [start: number, hash: Buffer];

/** The root of a range from those of parts that make it up. */
function rootOver(parts: readonly Part[], range: LeafRange): Buffer {
  const within = parts.filter(([start]) => start >= range.start && start < range.end);
  if (within.length === 1) return within[0]![1];
  const middle = range.start + splitOf(range.end - range.start);
  return nodeHash(
    rootOver(within, { start: range.start, end: middle }),
    rootOver(within, { start: middle, end: range.end }),
  );
}
