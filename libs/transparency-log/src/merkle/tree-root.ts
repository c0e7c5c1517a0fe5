import { completeSubtrees, type TreeNode } from './complete-subtrees';
import { EMPTY_ROOT, nodeHash } from './tree-hash';

/** All that is needed to go on with a tree: its size, and the roots of its complete subtrees from left to right, the largest first. */
export interface RightEdge {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

export const EMPTY_EDGE: RightEdge = { size: 0, hashes: [] };

/** A subtree that became complete. */
export interface CompletedNode extends TreeNode {
  readonly hash: Buffer;
}

export interface Appended {
  readonly edge: RightEdge;
  /** Subtrees of two leaves and more that the leaf completed, the smallest first. */
  readonly completed: readonly CompletedNode[];
}

/** The tree with one leaf more; costs as many hashes as subtrees become complete. */
export function appendLeaf(edge: RightEdge, leaf: Buffer): Appended {
  const hashes = [...edge.hashes];
  const completed: CompletedNode[] = [];
  let hash = leaf;
  let [level, position] = [0, edge.size];
  for (; position % 2 === 1; position = (position - 1) / 2) {
    hash = nodeHash(hashes.pop()!, hash);
    level += 1;
    completed.push({ level, position: (position - 1) / 2, hash });
  }
  return { edge: { size: edge.size + 1, hashes: [...hashes, hash] }, completed };
}

/** The tree's root (RFC 6962, 2.1). */
export function rootOf({ hashes }: RightEdge): Buffer {
  return hashes.length === 0 ? EMPTY_ROOT : joinSubtrees(hashes);
}

/** The root over complete subtrees of falling size, from left to right; there is at least one. */
export function joinSubtrees(hashes: readonly Buffer[]): Buffer {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The nodes that make up the right edge of a tree of this size. */
export const edgeNodes = (size: number): readonly TreeNode[] => completeSubtrees({ start: 0, end: size });
